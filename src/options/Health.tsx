import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HealthReport } from '../page/types.ts';
import { dayOf } from '../schedule/wall.ts';
import { Icon } from '../ui/Icon.tsx';
import { momentText } from '../ui/times.ts';
import { anchorName } from './records.ts';
import { NotRead, Section } from './Section.tsx';
import type { Asked } from './useAnswer.ts';

interface Props {
  reports: Asked<HealthReport[]>;
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
  /** Puts text on the clipboard. */
  copy: (text: string) => Promise<void>;
}

const pages: Record<HealthReport['page'], string> = { gmail: 'Gmail', calendar: 'Google Calendar' };

/** What was found in the page and what was not, with what is off because of it. Structure only, no text of a mail. */
export function Health({ reports, now, zone, copy }: Props): JSX.Element {
  return (
    <Section
      id="health"
      title="Health"
      lead="Bookend looks for its places in the pages of Gmail and Calendar, and switches a feature off when its place has moved."
    >
      {reports.fault && <NotRead fault={reports.fault} onRetry={reports.again} />}
      {reports.value?.length === 0 && (
        <p class="box line none muted">No report yet. Open Gmail, and what was found there is shown here.</p>
      )}
      {reports.value?.map((report) => (
        <Report key={report.page} report={report} now={now} zone={zone} copy={copy} />
      ))}
    </Section>
  );
}

function Report({ report, now, zone, copy }: Omit<Props, 'reports'> & { report: HealthReport }): JSX.Element {
  const [copied, setCopied] = useState<'no' | 'yes' | 'by hand'>('no');
  // Without a feature it is something Gmail shows only at times, such as an open menu.
  const missing = report.anchors.filter(({ found, feature }) => !found && feature !== '');
  const found = report.anchors.filter((anchor) => anchor.found);
  const text = JSON.stringify(report, null, 2);
  const onCopy = () =>
    copy(text).then(
      () => setCopied('yes'),
      () => setCopied('by hand'),
    );

  return (
    <div class="box report">
      <div class="line">
        <span class={missing.length > 0 ? 'is-danger' : 'is-booked'}>
          <Icon name={missing.length > 0 ? 'warning' : 'check'} />
        </span>
        <span>
          <span class="strong">{pages[report.page]}</span>: {found.length} of{' '}
          {found.length + missing.length === 1 ? '1 place' : `${found.length + missing.length} places`} found
          <small>{momentText(report.at, zone, dayOf(now, zone))}</small>
        </span>
        <span class="row">
          <span class="muted small" role="status">
            {copied === 'yes' && 'Copied'}
          </span>
          <button type="button" class="btn" onClick={onCopy}>
            Copy report
          </button>
        </span>
      </div>
      {copied === 'by hand' && (
        <label class="by-hand">
          <span>The clipboard refused it. Copy it from here:</span>
          <textarea class="field" readOnly rows={6} value={text} />
        </label>
      )}
      {missing.length > 0 && (
        <ul class="lines missing">
          {missing.map(({ anchor, feature }) => (
            <li key={anchor} class="line">
              <span class="is-danger">
                <Icon name="warning" />
              </span>
              <span>
                {anchorName(anchor)}: not found
                <small>Off until it is found again: {feature}. Sending works as ever.</small>
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.length > 0 && (
        <details>
          <summary>Places found</summary>
          <ul class="found">
            {found.map(({ anchor }) => (
              <li key={anchor}>{anchorName(anchor)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
