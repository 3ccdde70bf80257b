import type { JSX } from 'preact';
import type { NextStep } from '../../deals/types.ts';
import { CorrectionForm } from '../CorrectionForm.tsx';

/** What the rep says the next step is. */
export interface Correction {
  what: string;
  /** `YYYY-MM-DD`, or null when no day is named. */
  day: string | null;
  owner: NextStep['owner'];
}

interface Props {
  step: NextStep;
  /** Names the other side in the choice of who. */
  dealName: string;
  onSave: (correction: Correction) => void;
  onCancel: () => void;
}

/** What, when and who of one step, as the rep corrects it. A correction saved again unchanged is none. */
export function CorrectForm({ step, dealName, onSave, onCancel }: Props): JSX.Element {
  return (
    <CorrectionForm
      label="Correct the next step"
      what={{ label: 'What happens next', missing: 'Say what happens next.', value: step.what }}
      day={{ label: 'When, if a day is named', value: step.day }}
      who={{
        label: 'Who',
        value: step.owner,
        choices: [
          ['sender', 'You'],
          ['recipient', dealName],
          ['both', 'Both of you'],
          ['third', 'Somebody else'],
        ],
      }}
      primary
      onSave={({ what, day, who }) => {
        const same = step.corrected && what === step.what && day === step.day && who === step.owner;
        if (same) onCancel();
        else onSave({ what, day, owner: who });
      }}
      onCancel={onCancel}
    />
  );
}
