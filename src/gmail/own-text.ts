import type { OwnText } from '../page/types.ts';
import { readPlain } from './plain-text.ts';
import { readRich } from './rich-text.ts';

const NOTHING: OwnText = { text: '', quoteLength: 0, signatureLength: 0, range: () => null, offsetOf: () => -1 };

/** The rep's own words in a compose's field, less quote and signature; empty when there is no field. */
export function readOwnText(field: HTMLElement | HTMLTextAreaElement | null): OwnText {
  if (!field) return NOTHING;
  return field.localName === 'textarea' ? readPlain(field as HTMLTextAreaElement) : readRich(field);
}
