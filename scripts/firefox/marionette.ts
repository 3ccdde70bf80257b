import { connect } from 'node:net';

/** Firefox's own remote control: WebDriver's commands, and a few that reach into the browser itself. */
export interface Marionette {
  /**
   * @param name such as `WebDriver:Navigate`
   * @returns what Firefox answers: mostly an object with the one field `value`, shown bare here
   * @throws Error with Firefox's own words when it refuses
   */
  call(name: string, parameters?: object): Promise<unknown>;
  close(): void;
}

type Answer = [kind: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/**
 * Connects to the port Firefox listens at. The protocol is `length:JSON` both ways: a greeting, then [0, id, name,
 * parameters] and [1, id, error, result] (firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
export function marionette(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    const waiting = new Map<number, { name: string; done: (value: unknown) => void; fail: (error: Error) => void }>();
    let arrived = Buffer.alloc(0);
    let last = 0;

    const call = (name: string, parameters: object = {}): Promise<unknown> => {
      last++;
      const message = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
      return new Promise((done, fail) => waiting.set(last, { name, done, fail }));
    };
    const take = (message: unknown): void => {
      if (!Array.isArray(message)) {
        resolve({ call, close: () => socket.destroy() });
        return;
      }
      const [, id, error, result] = message as Answer;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.fail(new Error(`${asked.name}: ${error.error}: ${error.message}`));
      else asked?.done(bare(result));
    };

    socket.on('data', (data) => {
      arrived = Buffer.concat([arrived, data]);
      for (let colon = arrived.indexOf(':'); colon > 0; colon = arrived.indexOf(':')) {
        const end = colon + 1 + Number(arrived.subarray(0, colon));
        if (arrived.length < end) return;
        const message = JSON.parse(arrived.subarray(colon + 1, end).toString('utf8'));
        arrived = arrived.subarray(end);
        take(message);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => {
      for (const { name, fail } of waiting.values()) fail(new Error(`${name}: Firefox is gone.`));
    });
  });
}

function bare(result: unknown): unknown {
  const isAlone = typeof result === 'object' && result !== null && Object.keys(result).join() === 'value';
  return isAlone ? (result as { value: unknown }).value : result;
}
