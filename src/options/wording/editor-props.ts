import type { SetBy } from '../../policy/types.ts';
import type { Faults } from './check.ts';

/** What the editor of an entry of the playbook is given beside the entry. */
export interface EditorProps<Entry> {
  faults: Faults;
  setBy: SetBy | undefined;
  /** ISO instant. */
  now: string;
  /** Of the rep, IANA. */
  zone: string;
  onChange: (entry: Entry) => void;
  /** The rep left a field. */
  onPause: () => void;
}
