import { Options } from '../../src/options/Options.tsx';
import type { Background } from '../ui/background.ts';
import { show } from '../ui/page.ts';

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
