import type { JSX } from 'preact';

interface Props {
  label: string;
  disabled: boolean;
  onFile: (file: File) => void;
}

/** A JSON file of the rep's choice. The same file can be chosen twice in a row. */
export const ChooseFile = ({ label, disabled, onFile }: Props): JSX.Element => (
  <label class="btn">
    {label}
    <input
      class="hidden"
      type="file"
      accept=".json,application/json"
      disabled={disabled}
      onChange={({ currentTarget }) => {
        const file = currentTarget.files?.[0];
        currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  </label>
);
