import { openCompose } from './compose/open.js';
import { mailbox } from './data.js';
import { el } from './dom.js';
import { t } from './labels.js';
import { setTitle } from './shell.js';

/**
 * `/mail/u/N/popout?…`: a compose in a window of its own. It takes over what the opener hands it; opened by address alone,
 * it answers the last mail of the thread named by `th`, or starts a new mail.
 */
export function buildPopout() {
  const query = new URLSearchParams(location.search);
  const handed = window.opener?.__sandbox?.handOver(query.get('cvid'));
  const decimal = query.get('th')?.replace('#thread-f:', '');
  const thread = mailbox.find((each) => each.decimalId === decimal) ?? null;
  document.body.prepend(el('div', { class: 'nH' }));
  if (handed !== undefined) {
    const { content, quote } = handed.kept;
    const kept = { ...handed.kept, content: content.map(adopt), quote: { ...quote, nodes: quote.nodes.map(adopt) } };
    openCompose({ kind: 'popout', mode: handed.mode, mail: handed.mail, thread: handed.thread, kept });
  } else if (thread !== null) openCompose({ kind: 'popout', mode: 'reply', thread, mail: thread.mails.at(-1) });
  else openCompose({ kind: 'popout', mode: 'new' });
  setTitle(handed?.thread?.subject ?? thread?.subject ?? t('newMessage'));
}

const adopt = (node) => document.importNode(node, true);
