import { type ClosedNode, type ClosedNodeOptions, closedNode } from '../page/closed-node.ts';
import parts from '../ui/parts.css?inline';
import tokens from '../ui/tokens.css?inline';
import hint from './hint.css?inline';

export interface HintHostOptions extends ClosedNodeOptions {
  /** `over` the page, or a row `within` it. */
  place: 'over' | 'within';
}

/** A node for one hint; not yet in the page. It goes when `signal` aborts. */
export function createHintHost({ place, ...options }: HintHostOptions): Pick<ClosedNode, 'host' | 'layer'> {
  const { host, layer } = closedNode(options, 'hint', [tokens, parts, hint]);
  host.dataset.place = place;
  options.signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, layer };
}
