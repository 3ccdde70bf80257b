import type { JSX } from 'preact';
import { Field } from './Field.tsx';

interface Props {
  /** NaN while the field is empty. */
  minutes: number;
  fault: string | undefined;
  fixed: boolean;
  onChange: (minutes: number) => void;
}

/** How long the meeting is that a wording asks for. */
export const MinutesField = ({ minutes, fault, fixed, onChange }: Props): JSX.Element => (
  <Field
    label="Minutes"
    kind="number"
    value={Number.isNaN(minutes) ? '' : String(minutes)}
    fault={fault}
    fixed={fixed}
    onInput={(text) => onChange(text === '' ? Number.NaN : Number(text))}
  />
);
