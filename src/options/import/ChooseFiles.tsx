import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  title: string;
  onChoose: (files: File[]) => void;
}

/** A place to drop files on, and a button for those who would rather choose them. */
export function ChooseFiles({ title, onChoose }: Props): JSX.Element {
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0) onChoose(files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the field in it does.
    <div
      class={`import-drop${isOver ? ' over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class="btn">
        {title}
        <input
          class="hidden"
          type="file"
          multiple
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files;
            take(chosen);
            currentTarget.value = '';
          }}
        />
      </label>
      <p class="muted">or drop them here. Deals and contacts of one system are read together.</p>
    </div>
  );
}
