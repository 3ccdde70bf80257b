import { Options } from '../../src/options/Options.tsx';
import type { Settings } from '../../src/settings.ts';
import type { Background } from '../ui/background.ts';
import { show, textOf } from '../ui/page.ts';

/** The page as it opens on 2 March 2026 in London, with what the browser would do for it. */
export const showOptions = (
  background: Pick<Background, 'ask'>,
  browser: Partial<Pick<Parameters<typeof Options>[0], 'allowGoogle' | 'download' | 'copy'>> = {},
): Promise<HTMLElement> =>
  show(
    <Options
      ask={background.ask}
      now={() => new Date('2026-03-02T10:00:00Z')}
      systemZone="Europe/London"
      allowGoogle={async () => true}
      notices={{ isAllowed: async () => false, allow: async () => true, giveUp: async () => true }}
      download={() => {}}
      copy={async () => {}}
      {...browser}
    />,
  );

/** A section of the page by its id. */
export const section = (page: Element, id: string) => page.querySelector(`#${id}`) as HTMLElement;

/** What stands beside a section's heading of its newest change. */
export const status = (page: Element, id: string) => textOf(section(page, id).querySelector('.save-note'));

/** The settings as they were last saved. */
export const saved = (background: Background) => background.sent('save-settings').at(-1) as Settings;
