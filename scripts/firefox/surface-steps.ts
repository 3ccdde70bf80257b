import { type Tab, until } from './tab.ts';
import { insist, type Step, type Trial } from './trial.ts';

const DEAL = 'Calder Freight';

/** The seen text of the popup, or of the sidebar, that is open now. */
const viewText = ({ ours }: Trial, type: 'popup' | 'sidebar'): Promise<string> =>
  ours.page((wanted) => {
    const { extension } = (globalThis as unknown as { browser: typeof chrome }).browser;
    return extension.getViews({ type: wanted as 'popup' })[0]?.document.body.innerText ?? '';
  }, type);

const shows = (what: string, ask: () => Promise<string>): Promise<string> =>
  until(what, ask, (text) => text.includes(DEAL));

/** Opens a page of ours in a tab, and waits until the deal is in it. */
async function pageWithDeal({ newTab, address }: Trial, path: string): Promise<Tab> {
  const tab = await newTab();
  await tab.goto(address(path));
  await shows(path, tab.text);
  return tab;
}

/** Everything of Bookend that is no page of Google's. They count on a deal being there. */
export const surfaceSteps: Step[] = [
  [
    'the popup of the toolbar button shows it',
    async (trial) => {
      await trial.ours.page(() => chrome.action.openPopup());
      await shows('the popup', () => viewText(trial, 'popup'));
    },
  ],
  [
    'the popup opens the sidebar at a click, which shows it',
    async (trial) => {
      const popup = await pageWithDeal(trial, 'popup/index.html');
      await popup.click('[aria-label="Keep open beside the page"]');
      await shows('the sidebar', () => viewText(trial, 'sidebar'));
    },
  ],
  ['the board shows it', async (trial) => void (await pageWithDeal(trial, 'board/index.html'))],
  [
    'the settings open, and a backup of what is kept is saved as a file',
    async ({ ours, address, inside }) => {
      await ours.goto(address('options/index.html#your-data'));
      await ours.clickButton('Back up to a file');
      const saved = () =>
        inside(`
          const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
          const [download] = await (await Downloads.getList(Downloads.ALL)).getAll();
          return download?.succeeded ? IOUtils.readUTF8(download.target.path) : '';
        `) as Promise<string>;
      const file = await until('the file', saved, (text) => text !== '');
      insist(file.includes(DEAL) && JSON.parse(file) !== null, 'the deal is not in the file');
    },
  ],
];
