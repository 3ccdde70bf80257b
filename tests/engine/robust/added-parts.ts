/** What other people and machines put around a writer's text. All of it holds vague closings; none may raise an alert. */

const QUOTED = [
  "Hi Tom,\nlet's touch base soon. I'll get back to you next week.\nDana",
  "We'll discuss it internally.\n\nCould we find some time to chat? Please call me when you get a chance.",
  "Hello,\n\nlet's set up a call at some point. Looking forward to hearing from you.\n\nBest,\nDana Reed",
];

/** The lines that programs put above a quoted mail, in five languages. */
const ATTRIBUTIONS: Record<string, string> = {
  'Gmail, English': 'On Mon, Jul 20, 2026 at 9:14 AM Dana Reed <dana@acme.example> wrote:',
  'Gmail, English, two lines':
    'On Mon, Jul 20, 2026 at 9:14 AM Dana Reed-Hollingsworth\n<dana.reed@acme.example> wrote:',
  'Gmail, German': 'Am Mo., 20. Juli 2026 um 09:14 Uhr schrieb Dana Reed <dana@acme.example>:',
  'Gmail, French': 'Le lun. 20 juil. 2026 à 09:14, Dana Reed <dana@acme.example> a écrit :',
  'Gmail, Spanish': 'El lun, 20 jul 2026 a las 9:14, Dana Reed (<dana@acme.example>) escribió:',
  'Gmail, Portuguese': 'Em seg., 20 de jul. de 2026 às 09:14, Dana Reed <dana@acme.example> escreveu:',
  'Apple Mail, English': 'On Jul 20, 2026, at 9:14 AM, Dana Reed <dana@acme.example> wrote:',
  'Apple Mail, German': 'Am 20.07.2026 um 09:14 schrieb Dana Reed <dana@acme.example>:',
  'Apple Mail, French': 'Le 20 juil. 2026 à 09:14, Dana Reed <dana@acme.example> a écrit :',
  'Apple Mail, Spanish': 'El 20 jul 2026, a las 9:14, Dana Reed <dana@acme.example> escribió:',
  'Apple Mail, Portuguese': 'Em 20 de jul. de 2026, à(s) 09:14, Dana Reed <dana@acme.example> escreveu:',
  'Thunderbird, English': 'On 7/20/26 9:14 AM, Dana Reed wrote:',
  'Thunderbird, German': 'Am 20.07.26 um 09:14 schrieb Dana Reed:',
  'Thunderbird, French': 'Le 20/07/2026 à 09:14, Dana Reed a écrit :',
  'Thunderbird, Spanish': 'El 20/7/26 a las 9:14, Dana Reed escribió:',
  'Thunderbird, Portuguese': 'Em 20/07/2026 09:14, Dana Reed escreveu:',
};

/** Header blocks and rules above a reply or a forwarded mail. */
const HEADERS: Record<string, string> = {
  'Outlook, English':
    'From: Dana Reed <dana@acme.example>\nSent: Monday, July 20, 2026 9:14 AM\nTo: Tom Hale\nSubject: Pilot\n',
  'Outlook, German':
    'Von: Dana Reed <dana@acme.example>\nGesendet: Montag, 20. Juli 2026 09:14\nAn: Tom Hale\nBetreff: Pilot\n',
  'Outlook, French':
    'De : Dana Reed <dana@acme.example>\nEnvoyé : lundi 20 juillet 2026 09:14\nÀ : Tom Hale\nObjet : Pilot\n',
  'Outlook, Spanish':
    'De: Dana Reed <dana@acme.example>\nEnviado: lunes, 20 de julio de 2026 9:14\nPara: Tom Hale\nAsunto: Pilot\n',
  'Outlook, Portuguese':
    'De: Dana Reed <dana@acme.example>\nEnviada em: segunda-feira, 20 de julho de 2026 09:14\nPara: Tom Hale\nAssunto: Pilot\n',
  'Outlook on the web':
    '________________________________\nFrom: Dana Reed <dana@acme.example>\nSent: Monday, July 20, 2026 9:14 AM\nTo: Tom Hale\nSubject: Re: Pilot\n',
  'old Outlook, English': '-----Original Message-----\nFrom: Dana Reed\n',
  'old Outlook, German': '-----Ursprüngliche Nachricht-----\nVon: Dana Reed\n',
  'old Outlook, French': "-----Message d'origine-----\nDe : Dana Reed\n",
  'old Outlook, Spanish': '-----Mensaje original-----\nDe: Dana Reed\n',
  'old Outlook, Portuguese': '-----Mensagem original-----\nDe: Dana Reed\n',
  'Gmail, forwarded':
    '---------- Forwarded message ---------\nFrom: Dana Reed <dana@acme.example>\nDate: Mon, Jul 20, 2026 at 9:14 AM\nSubject: Pilot\nTo: Tom Hale\n',
  'Apple Mail, forwarded':
    'Begin forwarded message:\n\nFrom: Dana Reed <dana@acme.example>\nSubject: Pilot\nDate: July 20, 2026\n',
  'Apple Mail, forwarded, German':
    'Anfang der weitergeleiteten Nachricht:\n\nVon: Dana Reed <dana@acme.example>\nBetreff: Pilot\n',
  'Apple Mail, forwarded, French': 'Début du message réexpédié :\n\nDe: Dana Reed <dana@acme.example>\nObjet: Pilot\n',
  'Apple Mail, forwarded, Spanish':
    'Inicio del mensaje reenviado:\n\nDe: Dana Reed <dana@acme.example>\nAsunto: Pilot\n',
  'Apple Mail, forwarded, Portuguese':
    'Início da mensagem encaminhada:\n\nDe: Dana Reed <dana@acme.example>\nAssunto: Pilot\n',
  'Thunderbird, forwarded':
    '-------- Forwarded Message --------\nSubject: \tPilot\nDate: \tMon, 20 Jul 2026 09:14:00 +0200\nFrom: \tDana Reed\n',
  'Thunderbird, forwarded, German':
    '-------- Weitergeleitete Nachricht --------\nBetreff: \tPilot\nDatum: \tMon, 20 Jul 2026 09:14:00 +0200\nVon: \tDana Reed\n',
  'Thunderbird, forwarded, French':
    '-------- Message transféré --------\nSujet : \tPilot\nDate : \tMon, 20 Jul 2026 09:14:00 +0200\nDe : \tDana Reed\n',
  'Thunderbird, forwarded, Spanish':
    '-------- Mensaje reenviado --------\nAsunto: \tPilot\nFecha: \tMon, 20 Jul 2026 09:14:00 +0200\nDe: \tDana Reed\n',
  'Thunderbird, forwarded, Portuguese':
    '-------- Mensagem encaminhada --------\nAssunto: \tPilot\nData: \tMon, 20 Jul 2026 09:14:00 +0200\nDe: \tDana Reed\n',
};

const SIGNATURES: Record<string, string> = {
  'signature, delimited': '-- \nTom Hale\nBook a demo any time at acme.example\nCall me whenever you like.',
  'signature, delimiter without its space': "--\nTom Hale | Acme\nLet's chat soon: +1 555 010 0199",
  'signature below a sign-off':
    'Kind regards,\nTom Hale\nAccount Executive, Acme Inc.\n+1 555 010 0199\nBook a demo any time at www.acme.example',
  'signature with a slogan':
    "Best,\nTom Hale\nAcme | Sales Manager | tom@acme.example\nLet's talk about your next project!",
  'signature, telephone first': 'Cheers,\nTom\nM: +44 20 7946 0018\nReach out any time.',
  'signature of a telephone': 'Sent from my iPhone',
};

const DISCLAIMERS: Record<string, string> = {
  'disclaimer, notice':
    'CONFIDENTIALITY NOTICE: This e-mail may contain privileged information. If you are not the intended recipient, please notify the sender as soon as possible and delete it. Please call us if in doubt.',
  'disclaimer, in lower case':
    'This message and any attachments are confidential and intended for the addressee. Please let us know if you have received it in error, and contact the sender at your earliest convenience.',
  'disclaimer, several lines':
    'Disclaimer\nThe contents of this email are meant for its addressee.\nIf it reached you by mistake, please get back to us as soon as possible.',
  'disclaimer, received in error':
    'If you have received this email in error, please contact us shortly and do not copy it. We will look into it and get back to you.',
  'disclaimer, environment': 'Please consider the environment before printing this e-mail.',
};

const LIST_FOOTERS: Record<string, string> = {
  'list footer, unsubscribe': 'Unsubscribe | Manage preferences\nQuestions? Reach out any time, we would love to chat.',
  'list footer, reason': "You are receiving this email because you signed up at acme.example.\nLet's stay in touch.",
  'list footer, no longer': 'To unsubscribe, reply with "stop" and we will get back to you soon.',
  'list footer, browser': 'View this email in your browser\nCall us next week to hear more.',
};

const quoted = (body: string): string => body.replace(/^/gm, '> ');

function* withQuotes(): Generator<readonly [string, string]> {
  let at = 0;
  for (const [name, line] of Object.entries(ATTRIBUTIONS)) {
    const body = QUOTED[at++ % QUOTED.length] as string;
    yield [`${name}, marked`, `${line}\n\n${quoted(body)}`];
    yield [`${name}, unmarked`, `${line}\n\n${body}`];
    yield [`${name}, all of it marked`, quoted(`${line}\n\n${body}`)];
  }
  for (const [name, head] of Object.entries(HEADERS)) yield [name, `${head}\n${QUOTED[at++ % QUOTED.length]}`];
}

/** By name: text that may stand below a writer's own. */
export const addedParts: ReadonlyMap<string, string> = new Map([
  ...withQuotes(),
  ...Object.entries(SIGNATURES),
  ...Object.entries(DISCLAIMERS),
  ...Object.entries(LIST_FOOTERS),
]);

/** Whole mails that no person wrote for the occasion. */
export const automaticAnswers: Record<string, string> = {
  'leave with a date': "I am out of the office until August 3 and will get back to you when I'm back. Let's talk then.",
  'greeting first':
    'Hello,\n\nI am currently on annual leave and will return on 10 August. Please call Wiebke Brandt in the meantime.',
  'says what it is': 'This is an automatic reply. We have received your message and will get back to you shortly.',
  'thanks first':
    "Thank you for your email. I am out of the office with limited access to email. I'll reply as soon as I can.",
  'name in the greeting': "Hi there,\nI'm on vacation until Monday with no access to mail. Let's connect after that.",
  'out of office, colon': "Out of office: back on Monday. Let's catch up then, please call Per until then.",
  'greeting in the same line': "Hello! I'm out of the office at a conference, back August 3. Let's connect after that.",
  'thanks of a company': "Thank you for contacting Tarn Logistics. This is an automatic reply. We'll be in touch soon.",
  'automated response': 'Automated response\n\nOur team will be in touch soon. Feel free to call us any time.',
};
