import { describe, expect, test } from 'vitest';
import { analyzeReceived } from '../../../src/engine/received/analyze-received.ts';
import { promisesOf } from '../../../src/engine/received/promises.ts';
import { readMail, received } from './read.ts';

describe('an absence note', () => {
  test.each([
    ['I am out of the office until August 3 and will reply when I am back.', '2026-08-03'],
    ['Thank you for your message. I am on annual leave and back on Monday, August 10.', '2026-08-10'],
    ['I will be out of office through Friday, August 7 with limited access to email.', '2026-08-10'],
    ['I am on vacation from August 3 to August 14. For urgent matters contact Ravi Nair.', '2026-08-17'],
    ['Hello,\n\nI am currently away from my desk, returning on 4 August.', '2026-08-04'],
    ['I am on leave. I will return on August 12.', '2026-08-12'],
    ['Out of the office until Thursday. I have no access to email.', '2026-07-30'],
  ])('says when they are back: %s', (text, date) => {
    const mail = readMail(text);
    expect(mail.kind).toBe('ooo');
    expect(mail.returns?.date).toBe(date);
  });

  test.each([
    ['Automatic reply: Pricing', 'Thank you, your mail will be read soon.'],
    ['Abwesenheitsnotiz: Angebot', 'Ich bin bis auf Weiteres nicht erreichbar.'],
    ['Réponse automatique : Devis', 'Je suis absente.'],
    ['Out of Office: demo', 'Back soon.'],
    ['Respuesta automática: Propuesta', 'Estoy fuera.'],
  ])('is known by its subject: %s', (subject, text) => {
    expect(readMail(text, { subject }).kind).toBe('ooo');
  });

  test('names whom to write to', () => {
    const text =
      'I am out of the office until August 3. In urgent cases please write to Lea Brandt (lea.brandt@firm.example).';
    const { contact } = readMail(text);
    expect(contact?.address).toBe('lea.brandt@firm.example');
    expect(text.slice(contact?.start, contact?.end)).toBe('lea.brandt@firm.example');
    const other = 'I am on leave until August 3. For urgent matters please contact Noa Levi.';
    const name = readMail(other).contact;
    expect(other.slice(name?.start, name?.end)).toBe('Noa Levi');
  });

  test('asks nothing and promises nothing', () => {
    const { steps, findings } = analyzeReceived(
      'I am out of the office until August 3. Please call my colleague. I will get back to you.',
      received(),
    );
    expect([steps, findings]).toEqual([[], []]);
  });

  test.each([
    "I'm out of the office this morning. I'll get back to you on the discount later. The second tier looks right to me.",
    'Thanks for the call. The demo was useful and Ben liked it. I am on leave next week, so can we talk on August 12 at 10am?',
    'When I was out of the office last week nobody answered the supplier.',
    'Ravi is out of the office until Monday, can we wait for him?',
  ])('is not a mail that a person wrote to the rep: %s', (text) => {
    expect(readMail(text).kind).toBe('normal');
  });
});

describe('a refusal', () => {
  test.each([
    'Please do not contact us again.',
    'Not interested.',
    'No thanks, we are good.',
    "We've gone with another vendor.",
    'We went with a different provider in the end.',
    'Please remove me from your list.',
    'Take us off your mailing list.',
    'Stop emailing me.',
    'We decided against the project.',
    'We have decided not to move forward.',
    "We won't be proceeding with your offer.",
    'We are not going ahead with this.',
    "Thanks for the effort, but we'll pass.",
    "I'm afraid the answer is no.",
    'We signed with another supplier last week.',
    'Unsubscribe.',
    'We chose a competing product.',
    'Leave us alone.',
    'We will not renew the contract.',
    'We are no longer interested.',
  ])('%s', (text) => {
    expect(readMail(text).kind).toBe('refusal');
    expect(analyzeReceived(text, received()).findings).toEqual([]);
  });

  test.each([
    'If you are not interested in the pilot, tell us.',
    'Are you not interested in our feedback?',
    'We are interested and want to see a demo.',
    'Remove the second line from the quote and we sign.',
    "Please don't hesitate to contact us.",
    'I will pass on the contract to legal today.',
    'We went with your second option.',
    'We moved forward with the pilot.',
    'Do not send the contract before Friday.',
  ])('is not: %s', (text) => {
    expect(readMail(text).kind).toBe('normal');
  });
});

describe('promises', () => {
  const promised = (text: string) =>
    promisesOf(analyzeReceived(text, received())).map(({ by, due, start, end }) => [
      by,
      due.date,
      text.slice(start, end),
    ]);

  test.each([
    ["I'll send the signed order on Friday.", 'sender', '2026-07-31'],
    ["We'll get back to you by Tuesday.", 'sender', '2026-07-28'],
    ['I will call you tomorrow at 10.', 'sender', '2026-07-28'],
    ["We'll decide on August 14.", 'sender', '2026-08-14'],
    ["I'll share the requirements by EOD.", 'sender', '2026-07-27'],
    ['Priya will send you the redlines on Thursday.', 'third', '2026-07-30'],
  ])('%s', (text, by, date) => {
    expect(promised(text)).toMatchObject([[by, date, expect.any(String)]]);
  });

  test.each([
    "I'll send it soon.",
    'I sent it on Friday.',
    'Can you send it on Friday?',
    "We'll get back to you next week.",
  ])('none: %s', (text) => {
    expect(promised(text)).toEqual([]);
  });
});
