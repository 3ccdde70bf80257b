import type { JSX } from 'preact';

interface Props {
  /** Of people who are kept forgotten and whom the backup has records of. */
  addresses: string[];
  isChosen: boolean;
  disabled: boolean;
  onChoose: (bringBack: boolean) => void;
}

/** More are counted, not named. */
const MOST_NAMED = 10;

/** Whether a backup may bring people back who were forgotten since it was made. */
export function BringBack({ addresses, isChosen, disabled, onChoose }: Props): JSX.Element {
  const more = addresses.length - MOST_NAMED;
  return (
    <label class="import-check">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={disabled}
        onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
      />
      <span>
        Bring back whom you had forgotten
        <small>
          The backup has records of{' '}
          {addresses.slice(0, MOST_NAMED).map((address, index) => (
            <>
              {index > 0 && ', '}
              <bdi>{address}</bdi>
            </>
          ))}
          {more > 0 && ` and ${more} more`}.{' '}
          {isChosen ? 'They are noted again from then on.' : 'Without this they are left out, and stay forgotten.'}
        </small>
      </span>
    </label>
  );
}
