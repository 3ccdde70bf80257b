import { describe, expect, test } from 'vitest';
import { createMailAnalyzer } from '../../src/engine/languages/analyze-any.ts';
import { moveAskedIn, withMoves } from '../../src/playbook/moved-meeting.ts';

const read = createMailAnalyzer();
const reference = { now: '2026-11-25T09:00:00Z', zone: 'Europe/Berlin' };

/** The words of a draft that ask for another time for a meeting. */
const movedIn = (text: string): string[] =>
  withMoves(read(text, { direction: 'out', reference }), text)
    .findings.filter(({ moves }) => moves)
    .map(({ start, end }) => text.slice(start, end));

/** The same of a received mail. */
function askedIn(text: string): string | null {
  const asked = moveAskedIn(read(text, { direction: 'in', reference }), text);
  return asked && text.slice(asked.start, asked.end);
}

describe('a meeting is moved by', () => {
  test.each<[string, string]>([
    ['Hi Ana,\n\nSomething came up on my side. Can we find another time?', 'Can we find another time'],
    ['Can we push our call to next week?', 'Can we push our call to next week'],
    ['Sorry for the short notice, I need to reschedule our demo.', 'I need to reschedule our demo'],
    [
      "Would you mind if we moved tomorrow's call to later in the week?",
      "we moved tomorrow's call to later in the week",
    ],
    ["Let's reschedule for next week.", "Let's reschedule for next week"],
    ["I'm afraid I can't make Thursday. Could we reschedule?", 'Could we reschedule'],
    ['Sorry I missed our call. Can we try again next week?', 'Can we try again next week'],
    ["I won't be able to make it tomorrow. Let's find a new time.", "Let's find a new time"],
    ['Hola Ana:\n\nMe ha surgido un imprevisto. ¿Podemos buscar otro momento?', 'Podemos buscar otro momento'],
    ['¿Podemos pasar nuestra llamada a la semana que viene?', 'Podemos pasar nuestra llamada'],
    ['Tengo que aplazar nuestra demo. Dígame cuándo le viene bien.', 'Dígame cuándo le viene bien'],
    ["Bonjour Ana,\n\nJ'ai un empêchement. Pouvons-nous trouver un autre moment ?", 'Pouvons-nous trouver un autre'],
    ['Pouvons-nous décaler notre appel à la semaine prochaine ?', 'Pouvons-nous décaler notre appel'],
    ['Je dois déplacer notre démo. Dites-moi quand cela vous convient.', 'Dites-moi quand'],
    ['Hallo Ana,\n\nmir ist etwas dazwischengekommen. Können wir einen anderen Termin finden?', 'Können wir einen'],
    ['Können wir unser Telefonat auf nächste Woche verschieben?', 'Können wir unser Telefonat'],
    ['Ich muss unsere Demo leider verlegen. Sagen Sie mir, wann es Ihnen passt.', 'Sagen Sie mir, wann es Ihnen'],
    ['Olá Ana,\n\nSurgiu um imprevisto. Podemos encontrar outro horário?', 'Podemos encontrar outro horário'],
    ['Podemos adiar a nossa ligação para a próxima semana?', 'Podemos adiar a nossa ligação'],
    ['Preciso reagendar a nossa demo. Me diga quando fica bom para você.', 'Me diga quando fica bom para você'],
  ])('%s', (text, words) => {
    expect(movedIn(text).join(' | ')).toContain(words);
    expect(askedIn(text)).not.toBeNull();
  });
});

describe('no meeting is moved by', () => {
  test.each([
    "Let's find a time to talk about the proposal next week.",
    'Can we set up a call to go through pricing?',
    'I moved the file to the shared folder. Let me know what works for you next week.',
    "We are moving to a new office next month. I'd love to show you around sometime.",
    'You want to move your call center to Madrid. Let me know when you are free to talk.',
    'We will move the demo data next week. Let me know when you are available.',
    "Could you push the contract to legal? Let me know when it's done.",
    "The launch was postponed to March. Let's touch base next week.",
    'Shall we move forward with the pilot? Let me know.',
    "We rescheduled our call to Thursday at 3. I'll send the deck soon.",
    'If anything comes up, let me know and we can reschedule.',
    'If Thursday no longer works, let me know and we find another time.',
    'Something came up in our review of the security annex. Can we talk next week?',
    "Let me know if you'd like to chat another time about other products.",
    "Thanks for rescheduling. Let me know what you'd like to see in the demo.",
    'Feel free to reschedule using the link in the invite.',
    "Sorry to hear that Mark can't make it. Let's talk soon.",
    "I can't make sense of the invoice. Can we talk next week?",
    'Can you move the deadline? Let me know when suits.',
    "I can't make Thursday's numbers public. Let me know what works for legal.",
    'Is there a new date for the launch? Let me know.',
    'Si surge algo, dígame y buscamos otro momento.',
    'Podemos hablar la semana que viene sobre la propuesta.',
    'Si vous ne pouvez pas jeudi, dites-moi et nous trouverons un autre moment.',
    'Pouvons-nous parler la semaine prochaine du budget ?',
    'Der Start wurde auf März verschoben. Lassen Sie uns nächste Woche telefonieren.',
    'Falls der Termin nicht passt, sagen Sie mir Bescheid und wir suchen einen anderen Termin.',
    'Se não der na quinta, me avise e marcamos outro horário.',
    'O lançamento foi adiado para março. Vamos conversar na próxima semana.',
  ])('%s', (text) => {
    expect(movedIn(text)).toEqual([]);
    expect(askedIn(text)).toBeNull();
  });
});
