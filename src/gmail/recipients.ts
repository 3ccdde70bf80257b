import { allMatches, firstMatch } from '../page/query.ts';
import type { Participant } from '../page/types.ts';
import { addressesIn, addressIn, withoutMarks } from './address.ts';
import { composeBody, person, type RecipientKind, recipientChip, recipientField, recipientRow } from './selectors.ts';

const KINDS: RecipientKind[] = ['to', 'cc', 'bcc'];
/** "Jane Doe <jane@…>, …": a name is everything between the last separator and the bracket. */
const NAMED = /(?:"([^"]*)"\s*|(?<![^<>,;"])([^<>,;"]*))<([^<>\s]+)>/g;

/** The recipients of one field: those accepted, and a whole address that is typed but not accepted yet. */
export function readRecipients(root: ParentNode, kind: RecipientKind): Participant[] {
  const own = [...readChips(root, kind), ...readTyped(root, kind)];
  if (own.length > 0 || kind !== 'to') return unique(own);
  const others = KINDS.filter((each) => each !== 'to').some((each) => readChips(root, each).length > 0);
  return others ? [] : unique(readFolded(root));
}

function readChips(root: ParentNode, kind: RecipientKind): Participant[] {
  const chips = allMatches(root, recipientChip(kind)).elements;
  const found = chips.flatMap((chip) => (chip.localName === 'input' ? fromValue(chip) : fromElement(chip)));
  if (found.length > 0) return found;
  const field = firstMatch(root, recipientField(kind))?.element;
  const row = field && closestRow(field);
  return row ? peopleIn(row) : [];
}

function closestRow(field: HTMLElement): Element | null {
  for (const selector of recipientRow) {
    const row = field.closest(selector);
    // A row that holds the other fields, or the editor, is no row of recipients.
    const fields = row ? KINDS.filter((kind) => firstMatch(row, recipientField(kind))).length : 0;
    if (row && fields === 1 && !firstMatch(row, composeBody)) return row;
  }
  return null;
}

function readTyped(root: ParentNode, kind: RecipientKind): Participant[] {
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    `textarea[name="${kind}"], input[name="${kind}"]:not([type="hidden"]), div[name="${kind}"] input`,
  );
  return [...fields].flatMap((field) => parse(field.value ?? ''));
}

/** While a reply's recipients are folded to one line, that line names them without saying which field they are in. */
function readFolded(root: ParentNode): Participant[] {
  const form = root.querySelector('form') ?? root;
  return peopleIn(form);
}

const peopleIn = (root: ParentNode): Participant[] =>
  allMatches(root, person)
    .elements.filter((element) => !element.closest(composeBody.join(',')))
    .flatMap(fromElement);

function fromElement(element: Element): Participant[] {
  const told = element.matches(person.join(',')) ? element : (element.querySelector(person.join(',')) ?? element);
  const written = ['email', 'data-hovercard-id'].map((name) => told.getAttribute(name) ?? '');
  const address = [...written, element.getAttribute('data-name') ?? ''].map(addressIn).find((each) => each !== null);
  if (!address) return [];
  const name = element.getAttribute('data-name') ?? told.getAttribute('name') ?? told.textContent ?? '';
  return [{ address, name: cleanName(name, address) }];
}

const fromValue = (input: Element): Participant[] => parse((input as HTMLInputElement).value);

function parse(value: string): Participant[] {
  const text = withoutMarks(value);
  const named = Array.from(text.matchAll(NAMED)).flatMap(([, quoted, bare, inBrackets]) => {
    const address = addressIn(inBrackets ?? '');
    return address ? [{ address, name: cleanName(quoted ?? bare ?? '', address) }] : [];
  });
  const known = new Set(named.map((each) => each.address));
  const plain = addressesIn(text).filter((address) => !known.has(address));
  return [...named, ...plain.map((address) => ({ address, name: '' }))];
}

function cleanName(name: string, address: string): string {
  const clean = withoutMarks(name).replace(/\s+/g, ' ');
  return clean.includes('@') || clean.toLowerCase() === address ? '' : clean;
}

function unique(people: Participant[]): Participant[] {
  const byAddress = new Map<string, Participant>();
  for (const each of people) {
    const known = byAddress.get(each.address);
    if (!known?.name) byAddress.set(each.address, each);
  }
  return [...byAddress.values()];
}
