import { variant } from './data.js';

/**
 * Every anchor that `?rename=` can take away, each with the ways it can be found, most trusted first.
 * A way: which nodes, and the attributes and classes they lose (a lost one is kept under another name).
 * @type {Record<string, {on: string, lose: string[]}[]>}
 */
export const ANCHORS = {
  composeBody: [
    { on: '[g_editable]', lose: ['g_editable', 'role'] },
    { on: '.Am.editable', lose: ['.Am', '.editable'] },
    { on: '[aria-multiline]', lose: ['aria-multiline'] },
    { on: '.Ap', lose: ['.Ap'] },
  ],
  composeForm: [
    { on: 'input[name=composeid], input[name=draft]', lose: ['name'] },
    { on: 'input[name=subjectbox]', lose: ['name'] },
    { on: 'form.bAs', lose: ['.bAs'] },
  ],
  composeRoot: [
    { on: '.sb-window', lose: ['role'] },
    { on: '.M9', lose: ['.M9'] },
    { on: '.aoI', lose: ['.aoI', 'role'] },
    { on: '.I5', lose: ['.I5'] },
  ],
  sendButton: [
    { on: '[jslog^="32601;"]', lose: ['jslog'] },
    { on: '.aoO', lose: ['.aoO', '.T-I', 'role'] },
    { on: '.hG', lose: ['.hG', 'aria-haspopup'] },
    { on: '.Up, .IZ', lose: ['.Up', '.IZ'] },
  ],
  scheduleItem: [
    { on: '[selector=scheduledSend]', lose: ['selector'] },
    { on: '.J-N.yr', lose: ['.yr'] },
  ],
  subject: [
    { on: 'input[name=subjectbox]', lose: ['name'] },
    { on: 'input[name=subject]', lose: ['name'] },
    { on: 'input.aoT', lose: ['.aoT'] },
  ],
  recipients: [
    { on: 'div[name=to], div[name=cc], div[name=bcc]', lose: ['name'] },
    { on: '[role=option][data-hovercard-id]', lose: ['data-hovercard-id', 'data-name', 'role'] },
    { on: 'input[type=hidden][name=to], input[type=hidden][name=cc], input[type=hidden][name=bcc]', lose: ['name'] },
    { on: '.vN', lose: ['.vN', 'email'] },
    { on: '.sb-summary-name', lose: ['email', 'data-hovercard-id'] },
    { on: 'textarea[name=to], textarea[name=cc], textarea[name=bcc]', lose: ['name'] },
  ],
  quote: [{ on: '.gmail_quote', lose: ['.gmail_quote', '.gmail_quote_container'] }],
  attribution: [{ on: '.gmail_attr', lose: ['.gmail_attr'] }],
  signature: [
    { on: '[data-smartmail=gmail_signature]', lose: ['data-smartmail'] },
    { on: '.gmail_signature', lose: ['.gmail_signature'] },
    { on: '.gmail_signature_prefix', lose: ['.gmail_signature_prefix'] },
  ],
  plainText: [
    { on: 'textarea.Ak', lose: ['.Ak'] },
    { on: 'textarea[form]', lose: ['form'] },
  ],
  draftId: [{ on: 'input[name=draft]', lose: ['name'] }],
  repliedTo: [{ on: 'input[name=rm], input[name=lts], input[name=rt]', lose: ['name'] }],
  threadSubject: [
    { on: 'h2[data-legacy-thread-id]', lose: ['data-legacy-thread-id', 'data-thread-perm-id'] },
    { on: 'h2.hP', lose: ['.hP'] },
  ],
  threadMessage: [
    { on: '[data-message-id]', lose: ['data-message-id', 'data-legacy-message-id'] },
    { on: '.adn', lose: ['.adn', '.ads'] },
    { on: '.sb-mail', lose: ['role', 'aria-expanded', '.h7', '.kv'] },
  ],
  messageBody: [
    { on: '.a3s', lose: ['.a3s', '.aiL'] },
    { on: '.ii', lose: ['.ii', '.gt', 'jslog'] },
  ],
  sender: [{ on: '.gD', lose: ['.gD', 'email', 'data-hovercard-id'] }],
  account: [
    { on: '[href^="https://accounts.google.com/SignOutOptions"]', lose: ['href'] },
    // the other way is the title: shell.js leaves the address out of it when `account` or `account/1` is asked
  ],
  undoBar: [
    { on: '#link_undo, #link_vsm', lose: ['id'] },
    { on: '.vh', lose: ['.vh'] },
  ],
};

const asked = variant.rename.split(',').filter((name) => name !== '');
const rules = asked.flatMap((name) => {
  const [anchor = '', way] = name.split('/');
  const ways = ANCHORS[anchor];
  if (ways === undefined) throw new Error(`rename=${name}: one of ${Object.keys(ANCHORS).join(', ')}`);
  return way === undefined ? ways : ways.slice(Number(way), Number(way) + 1);
});

/** Whether the account's address is to be missing from the title. */
export const titleRenamed = asked.includes('account') || asked.includes('account/1');

/**
 * Takes the renamed anchors from one node, just made.
 * @param {Element} node
 */
export function renameNode(node) {
  // Matched before the first loss, so that one rule does not hide the node from the next.
  const matching = rules.filter((rule) => node.matches(rule.on));
  for (const name of matching.flatMap((rule) => rule.lose)) {
    if (name.startsWith('.')) {
      if (node.classList.contains(name.slice(1))) node.classList.replace(name.slice(1), `renamed-${name.slice(1)}`);
    } else if (node.hasAttribute(name)) {
      node.setAttribute(`renamed-${name}`, node.getAttribute(name) ?? '');
      node.removeAttribute(name);
    }
  }
}
