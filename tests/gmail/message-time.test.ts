import { expect, it } from 'vitest';
import { messageIdInLog, timeOfMessageId } from '../../src/gmail/message-time.ts';

const cases: [string, string | null][] = [
  ['198c6747aabb71a9', '2025-08-20T07:49:39'],
  ['16f438f4edd46df5', '2019-12-26T18:54:22'],
  [`#msg-f:${BigInt('0x198c6747aabb71a9')}`, '2025-08-20T07:49:39'],
  [`thread-f:${BigInt('0x198c6747aabb71a9')}`, '2025-08-20T07:49:39'],
  ['#msg-a:r-123456', null],
  ['undefined', null],
  ['', null],
  ['#msg-f:12345678901', null],
  ['ffffffffffffffff', null],
];
it.each(cases)('the time in %j is %j', (id, at) => expect(timeOfMessageId(id)?.slice(0, 19) ?? null).toBe(at));

it('an id is found in the log attribute; one of a thread or of a draft is not taken for it', () => {
  const log = (value: string): string => `20511; u014N:cOuCgd,Kr2w4b; 4:${btoa(value)}`;
  expect(messageIdInLog(log('["#msg-f:1654000000000000000",null]'))).toBe('#msg-f:1654000000000000000');
  expect(messageIdInLog(log('["#thread-f:1654000000000000000"]'))).toBeNull();
  expect(messageIdInLog(log('["#msg-a:r-7673660351152959857"]'))).toBeNull();
  expect(messageIdInLog('20511; u014N:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBeNull();
  expect(messageIdInLog('')).toBeNull();
});
