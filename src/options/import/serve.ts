import { whyNotCsv } from '../../importing/not-csv.ts';
import type { FileChange } from '../../importing/session.ts';
import { importSession, LARGEST_FILE } from '../../importing/session.ts';
import type { Choices } from '../../importing/types.ts';

/** A call as it comes over the wire; `add` has its file alone. */
export type Call =
  | { call: 'add'; args: [File] }
  | { call: 'change'; args: [number, FileChange] }
  | { call: 'remove'; args: [number] }
  | { call: 'arrange'; args: [Choices] }
  | { call: 'deals'; args: [number, number] };

/**
 * Answers calls about one import.
 * @throws Error that says what is wrong with a file
 */
export function serveImport(): (call: Call, onPart: (part: number) => void) => Promise<unknown> {
  const session = importSession();
  return async (call, onPart) => {
    switch (call.call) {
      case 'add': {
        const [file] = call.args;
        if (file.size > LARGEST_FILE) throw new Error(`“${file.name}” is larger than 60 MB. Export it in parts.`);
        const bytes = new Uint8Array(await file.arrayBuffer());
        const why = whyNotCsv(file.name, bytes);
        if (why !== null) throw new Error(`“${file.name}” ${why}`);
        return session.add(file.name, bytes, (part) => {
          onPart(part);
          return true;
        });
      }
      case 'change':
        return session.change(...call.args);
      case 'remove':
        session.remove(...call.args);
        return null;
      case 'arrange':
        return session.arrange(...call.args);
      case 'deals':
        return session.deals(...call.args);
    }
  };
}
