import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Logo } from '../ui/Logo.tsx';

const LINKS: [id: string, title: string][] = [
  ['first-run', 'What Bookend reads'],
  ['calendar', 'Calendar'],
  ['nudges', 'Nudges'],
  ['hours', 'Working hours'],
  ['offers', 'Times you offer'],
  ['inbound', 'What they write back'],
  ['last-look', 'Last look at Send'],
  ['colleagues', 'Colleagues'],
  ['accounts', 'Accounts'],
  ['wording', 'Wording'],
  ['team', 'Playbook and team'],
  ['dismissed', 'Dismissed phrases'],
  ['not-deals', 'Not a deal'],
  ['kept', 'What is kept'],
  ['people', 'People'],
  ['import', 'Import deals'],
  ['data', 'Your data'],
  ['totals', 'Totals to share'],
  ['health', 'Health'],
  ['delete', 'Delete everything'],
];

/** With these another kind of thing begins, set off by a gap. */
const BEGIN = ['colleagues', 'wording', 'not-deals', 'health'];

/** The section that is being read: the last one whose top has passed the upper third of the window. */
function sectionInView(): string {
  const passed = LINKS.filter(([id]) => {
    const top = document.getElementById(id)?.getBoundingClientRect().top;
    return top !== undefined && top < window.innerHeight / 3;
  });
  const atEnd = window.scrollY > 0 && window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 4;
  return (atEnd ? LINKS.at(-1) : (passed.at(-1) ?? LINKS[0]))?.[0] ?? '';
}

/** Sections that stand on the page even when the settings could not be read. */
const ALWAYS = ['wording', 'team', 'dismissed', 'not-deals', 'people', 'import', 'data', 'totals', 'health', 'delete'];

/**
 * Links to the sections, with the one in view marked.
 * @param whole false where the settings' own sections could not be read; while they are, their links keep the others in place
 */
export function Nav({ whole }: { whole: boolean }): JSX.Element {
  const [current, setCurrent] = useState('first-run');
  useEffect(() => {
    const onScroll = () => setCurrent(sectionInView());
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, []);
  return (
    <nav class="nav" aria-label="Settings">
      <span class="name">
        <Logo size={20} />
        Bookend
      </span>
      {LINKS.filter(([id]) => whole || ALWAYS.includes(id)).map(([id, title]) => (
        <a
          key={id}
          href={`#${id}`}
          class={BEGIN.includes(id) ? 'begins' : undefined}
          aria-current={id === current ? 'true' : undefined}
        >
          {title}
        </a>
      ))}
    </nav>
  );
}
