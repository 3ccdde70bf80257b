import parts from '../ui/parts.css?inline';
import tokens from '../ui/tokens.css?inline';
import choices from './card/choices.css?inline';
import coach from './coach.css?inline';
import onOffer from './thread/on-offer.css?inline';

/** Of all that the layer holds, in order. */
export const styles = [tokens, parts, choices, coach, onOffer];
