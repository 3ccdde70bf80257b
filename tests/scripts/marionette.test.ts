import { createServer, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { marionette } from '../../scripts/firefox/marionette.ts';

const framed = (message: unknown): string => {
  const text = JSON.stringify(message);
  return `${Buffer.byteLength(text)}:${text}`;
};

let end = (): void => {};
afterEach(() => end());

/** Something that greets and answers as Firefox does, in pieces that break wherever they break. */
function remote(answer: (id: number, name: string) => unknown): Promise<number> {
  const server = createServer((socket: Socket) => {
    const say = (text: string): void => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 7) socket.write(bytes.subarray(at, at + 7));
    };
    say(framed({ applicationType: 'gecko', marionetteProtocol: 3 }));
    socket.on('data', (data) => {
      for (const [, text] of data.toString().matchAll(/\d+:(\[.*?\])(?=\d+:|$)/g)) {
        const [, id, name] = JSON.parse(text ?? '') as [0, number, string];
        const said = answer(id, name);
        if (said === 'hang up') socket.destroy();
        else say(framed(said));
      }
    });
  });
  end = () => void server.close();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });
}

test('answers find their commands, whatever the pieces they arrive in; a lone value comes bare', async () => {
  const port = await remote((id, name) => [1, id, null, name === 'Title' ? { value: 'Bücher – 本' } : { a: 1, b: 2 }]);
  const { call, close } = await marionette(port);
  expect(await Promise.all([call('Title'), call('Both')])).toEqual(['Bücher – 本', { a: 1, b: 2 }]);
  close();
});

test('a refusal rejects with the command and the words of Firefox', async () => {
  const port = await remote((id) => [1, id, { error: 'no such window', message: 'It was closed.' }, null]);
  const { call, close } = await marionette(port);
  await expect(call('Close')).rejects.toThrow('Close: no such window: It was closed.');
  close();
});

test('whoever waits when Firefox goes is told', async () => {
  const { call } = await marionette(await remote(() => 'hang up'));
  await expect(call('Wait')).rejects.toThrow('Firefox is gone');
});
