/** Shows one state of the coach beside a made-up compose: `?state=vague&theme=dark&dir=rtl&wide&font=24`. */

import { type CoachView, emptyView } from '../../../src/coach/Layer.tsx';
import { mountCoach } from '../../../src/coach/mount.tsx';
import type { Spot } from '../../../src/coach/place/Floating.tsx';
import { type Box, placeCard, placeInCorner, type Size } from '../../../src/coach/place/placement.ts';
import { type Around, besideReply, offComposes, type Place } from '../../../src/coach/place/reply-places.ts';
import type { Compose } from '../../../src/page/types.ts';
import { banners, followUps } from './on-offer.tsx';
import { cards } from './states.tsx';

const query = new URLSearchParams(location.search);
const state = query.get('state') ?? 'vague';
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
const direction = query.get('dir') === 'rtl' ? 'rtl' : 'ltr';
document.documentElement.dir = direction;
document.documentElement.style.colorScheme = theme;
document.documentElement.style.fontSize = `${query.get('font') ?? 16}px`;

function element(className: string, parent: Element, text = ''): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.textContent = text;
  parent.append(made);
  return made;
}

const compose = element(query.has('wide') ? 'compose wide' : 'compose', document.body);
element('bar', compose, 'Draft for the winter refit');
const field = element('field', compose);
for (const line of [
  'Hi Maren,',
  'Thank you for the hour on Tuesday. Two questions came out of it that only your people can answer.',
  'The draft is attached, with both in the margin.',
]) {
  element('', field, line).style.marginBottom = '12px';
}
const closing = document.createElement('span');
closing.className = 'vague';
closing.textContent = cards.vague?.phrase ?? '';
field.append(closing);
const tools = element('tools', compose);
const send = element('send', tools, 'Send');

const viewport = (): Size => ({ width: innerWidth, height: innerHeight });
const box = (of: Element): Box => of.getBoundingClientRect();
const inCorner = (size: Size) => placeInCorner(size, box(field), viewport(), [box(send)], direction);
const beside = (size: Size) =>
  placeCard({
    size,
    viewport: viewport(),
    compose: box(compose),
    span: [...closing.getClientRects()],
    keepClear: [box(send)],
    direction,
  });

const reply = { root: compose, field: () => field, sendButton: () => send } as unknown as Compose;
const around: Around = { document, composes: () => [reply], thread: () => null };
const placed =
  (place: Place) =>
  (size: Size, taken: Box[]): Spot => {
    const spot = place(size, taken);
    return spot === 'crowded' ? null : spot;
  };
const besideIt = placed(besideReply(reply, around, 'called'));
const offIt = placed(offComposes(around, 'clear'));

const controller = new AbortController();
const mount = mountCoach({
  document,
  signal: controller.signal,
  onRoot: (root) => Object.assign(window, { coachRoot: root }),
});
mount.setTheme(theme);
const end = (): void => {};
const views: Record<string, () => Partial<CoachView>> = {
  badge: () => ({ badges: [{ id: '1', count: 1, onOpen: end, locate: inCorner }] }),
  toast: () => ({
    toast: {
      id: '1',
      text: 'Three times offered',
      done: true,
      undoKey: 'Ctrl Z',
      onUndo: end,
      onEnd: end,
      locate: inCorner,
    },
  }),
  failure: () => ({
    toast: {
      id: '1',
      text: 'Undo did not bring the old words back.',
      done: false,
      undoKey: 'Ctrl Z',
      onUndo: end,
      onEnd: end,
      locate: inCorner,
    },
  }),
  'last-look': () => ({
    lastLook: {
      id: '1',
      text: query.has('short') ? 'The closing is still open.' : 'The closing is still open, and [finance] is unfilled.',
      act: 'Send',
      sendKey: 'Ctrl Enter',
      onLook: end,
      onSend: end,
      onClose: end,
      locate: inCorner,
    },
  }),
  paused: () => ({
    paused: [
      {
        id: '1',
        reason: 'Gmail changed its compose window.',
        partly: false,
        details: ['composeBody', 'sendButton'],
        onClose: end,
        locate: inCorner,
      },
    ],
  }),
};
const [card, banner, followUp] = [cards[state], banners[state], followUps[state]];
const onOffer = (isInReply: boolean) => ({ id: '1', draft: null, locate: isInReply ? besideIt : offIt });
mount.show({
  ...emptyView,
  ...views[state]?.(),
  ...(card && { card: { ...card, id: '1', locate: beside } }),
  ...(banner && { banner: { ...banner, ...onOffer(banner.reply === 'open') } }),
  ...(followUp && { followUp: { ...followUp, ...onOffer(followUp.reply === 'open') } }),
});
