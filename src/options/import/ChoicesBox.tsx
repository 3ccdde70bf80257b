import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Arranged } from '../../importing/session.ts';
import type { Choices, StageChoice } from '../../importing/types.ts';
import { AccountField } from './AccountField.tsx';
import { Folded } from './Folded.tsx';

interface Props {
  choices: Choices;
  arranged: Arranged;
  /** Whether people are among the files. */
  hasContacts: boolean;
  onChoose: (changed: Partial<Choices>) => void;
}

const STANDINGS: [StageChoice, string][] = [
  ['open', 'Open'],
  ['won', 'Won'],
  ['lost', 'Lost'],
  ['out', 'Leave out'],
];

/** What holds for all files: whose deals they are, where they go, and what their stages mean. */
export function ChoicesBox({ choices, arranged, hasContacts, onChoose }: Props): JSX.Element {
  const id = useId();
  const { owners, stages } = arranged;
  return (
    // biome-ignore lint/a11y/useSemanticElements: several sets of fields.
    <div class="box import-choices" role="group" aria-label="What is imported">
      <div class="import-columns">
        <div class="import-column">
          <label for={`${id}-account`}>Deals go under your address</label>
          <AccountField
            id={`${id}-account`}
            account={choices.account}
            accounts={choices.accounts}
            onChoose={(account) => onChoose({ account })}
          />
          <small>People at its domain are taken for colleagues.</small>
        </div>
        {(owners.length > 1 || choices.owner !== null) && (
          <div class="import-column">
            <label for={`${id}-owner`}>Whose deals</label>
            <select
              id={`${id}-owner`}
              class="field"
              value={choices.owner ?? ''}
              onChange={({ currentTarget }) => onChoose({ owner: currentTarget.value || null })}
            >
              <option value="">Everybody’s</option>
              {owners.map(({ name, rows }) => (
                <option key={name} value={name}>
                  {name} ({rows})
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      <label class="import-check">
        <input
          type="checkbox"
          checked={choices.withOver}
          onChange={({ currentTarget }) => onChoose({ withOver: currentTarget.checked })}
        />
        <span>Deals that are won or lost as well</span>
      </label>
      {hasContacts && (
        <label class="import-check">
          <input
            type="checkbox"
            checked={choices.fromContacts}
            onChange={({ currentTarget }) => onChoose({ fromContacts: currentTarget.checked })}
          />
          <span>
            A deal for each company that only the people’s file has
            <small>Otherwise people are added to deals that are here or in the other files.</small>
          </span>
        </label>
      )}
      {stages.length > 0 && (
        <Folded
          class="import-more"
          summary={stages.length === 1 ? 'What the stage means' : `What the ${stages.length} stages mean`}
        >
          {() => (
            <div class="import-columns">
              {stages.map(({ name, rows, standing }, index) => (
                <div class="import-column" key={name}>
                  <label for={`${id}-stage-${index}`}>
                    <bdi>{name}</bdi> <span class="faint num">({rows})</span>
                  </label>
                  <select
                    id={`${id}-stage-${index}`}
                    class="field"
                    value={standing}
                    onChange={({ currentTarget }) =>
                      onChoose({ stages: { ...choices.stages, [name]: currentTarget.value as StageChoice } })
                    }
                  >
                    {STANDINGS.map(([value, text]) => (
                      <option key={value} value={value}>
                        {text}
                      </option>
                    ))}
                  </select>
                </div>
              ))}
            </div>
          )}
        </Folded>
      )}
    </div>
  );
}
