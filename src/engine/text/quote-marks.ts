/**
 * The words mail programs put above a quoted or forwarded mail: Gmail, Outlook, Apple Mail and Thunderbird, in
 * English, German, French, Spanish and Portuguese. Compared in lower case.
 */

/** How an attribution begins, its verb, and whether the name follows the verb ("schrieb Dana:"). */
const ATTRIBUTIONS: readonly (readonly [first: string, verb: string, nameFollows?: true])[] = [
  ['on ', 'wrote'],
  ['am ', 'schrieb', true],
  ['le ', 'a écrit'],
  ['el ', 'escribió'],
  ['em ', 'escreveu'],
];

/** The first words of them all. */
const FIRST = /^(?:on|am|le|el|em) /;

/** Whether a line starts like an attribution: the others need no second look. @param line in lower case */
export const startsAttribution = (line: string): boolean => FIRST.test(line);

const withoutColon = (line: string): string => (line.endsWith(':') ? line.slice(0, -1).trimEnd() : line);

/**
 * Whether a line says who wrote what follows: "On Mon, Jul 20, 2026 at 9:14 AM Dana wrote:".
 * @param line trimmed
 */
export function isAttribution(line: string): boolean {
  const lower = line.toLowerCase();
  if (!FIRST.test(lower) || !/\d/.test(lower)) return false;
  const bare = withoutColon(lower);
  return ATTRIBUTIONS.some(([first, verb, nameFollows]) => {
    if (!lower.startsWith(first)) return false;
    return nameFollows ? bare !== lower && lower.includes(` ${verb} `) : bare.endsWith(` ${verb}`);
  });
}

/** Whether a line that starts like an attribution may be the first half of one that was folded. */
export const mayOpenAttribution = (line: string): boolean => /\d{4}|\d:\d\d/.test(line);

const HEADER_NAMES =
  'from sent to cc date subject von gesendet an betreff datum de envoyé à objet sujet enviado enviada para asunto assunto fecha data'.split(
    ' ',
  );
const headers = new Set(HEADER_NAMES);

/**
 * Whether a line is one of a header block: "Sent: Monday", "*De :* Dana", "Enviada em: segunda-feira".
 * @param line in lower case
 */
export function isHeader(line: string): boolean {
  const colon = line.slice(0, 15).indexOf(':');
  if (colon < 1) return false;
  const name = line.slice(0, colon).replace('*', '').trim();
  return headers.has(name.replace(/ e[ml]$/, ''));
}

const ORIGINAL =
  /^[-_ ]{2,}(?:original (?:message|appointment)|forwarded (?:message|by)|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht|message d['’]origine|message (?:transféré|original)|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada))/;
const BEGIN_FORWARD = new Set([
  'begin forwarded message',
  'anfang der weitergeleiteten nachricht',
  'début du message réexpédié',
  'inicio del mensaje reenviado',
  'início da mensagem encaminhada',
]);

const RULE = /^[-_ ]{2}/;
/** How the others begin. */
const OPENS = /^[abdi]/;

/**
 * Whether a line announces another mail: "-----Original Message-----", "Begin forwarded message:".
 * @param line in lower case
 */
export const isForwardMark = (line: string): boolean =>
  (RULE.test(line) && ORIGINAL.test(line)) ||
  (line.length < 60 && OPENS.test(line) && BEGIN_FORWARD.has(withoutColon(line)));
