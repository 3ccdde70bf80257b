import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Section } from './Section.tsx';

/** The browser's permission to show notifications. `allow` must be called within a click. */
export interface NoticePermission {
  isAllowed(): Promise<boolean>;
  allow(): Promise<boolean>;
  giveUp(): Promise<boolean>;
}

/** Whether what is due also shows as a notification. On the toolbar and in Today it always does. */
export function Nudges({ permission }: { permission: NoticePermission }): JSX.Element {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    permission.isAllowed().then(setAllowed, () => setAllowed(false));
  }, [permission]);

  const change = async () => {
    try {
      await (allowed ? permission.giveUp() : permission.allow());
      const now = await permission.isAllowed();
      setAllowed(now);
      setSaid(now === allowed ? 'The browser left it as it was. Try again and allow it there.' : '');
    } catch {
      setSaid('The browser left it as it was. Look for notifications in its own settings.');
    }
  };

  return (
    <Section
      id="nudges"
      title="Nudges"
      lead="Said once each: before and after a meeting with nothing booked behind it, an invitation in danger, an agenda missing the day before. Quiet from 20:00 to 07:00."
    >
      <div class="box line">
        <span class={allowed ? '' : 'muted'}>
          {allowed ? 'They show as notifications too.' : 'They show on the toolbar and in Today only.'}
        </span>
        <button type="button" class="btn" disabled={allowed === null} onClick={change}>
          {allowed ? 'Stop notifications' : 'Show notifications'}
        </button>
      </div>
      <p class="said muted" role="status">
        {said}
      </p>
    </Section>
  );
}
