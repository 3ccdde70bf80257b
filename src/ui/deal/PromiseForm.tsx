import type { JSX } from 'preact';
import type { PromiseState } from '../../deals/state-types.ts';
import { CorrectionForm } from '../CorrectionForm.tsx';
import type { PromiseCorrection } from './useDeal.ts';

interface Props {
  promise: PromiseState;
  dealName: string;
  onSave: (correction: PromiseCorrection) => void;
  onCancel: () => void;
}

/** What, by when and whose, as the rep corrects it. */
export function PromiseForm({ promise, dealName, onSave, onCancel }: Props): JSX.Element {
  return (
    <CorrectionForm
      label="Correct the promise"
      what={{ label: 'What was promised', missing: 'Say what was promised.', value: promise.what }}
      day={{ label: 'By, if a day is named', value: promise.due }}
      who={{
        label: 'Whose',
        value: promise.side,
        choices: [
          ['mine', 'You'],
          ['theirs', dealName],
        ],
      }}
      onSave={({ what, day, who }) => onSave({ what, due: day, side: who })}
      onCancel={onCancel}
    />
  );
}
