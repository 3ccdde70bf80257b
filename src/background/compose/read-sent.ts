import { sentPromises } from '../../deals/sent-promises.ts';
import { sentStepOf } from '../../deals/sent-step.ts';
import { load } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { analyzeMail } from '../analyze-mail.ts';
import { offeredBy } from '../follow-ups/opened-offers.ts';
import type { Handler } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';

/** As many as a sent mail may report. */
const MOST_OFFERED = 20;

/** What a mail that is being sent says of what happens next. Its days are days where the rep is; its text is kept nowhere. */
export const readSent: Handler<'read-sent'> = async ({ text, subject, at, ...put }, world) => {
  const settings = await load(await world.connection.checked(), ['settings'], getSettings);
  const zone = zoneOf(settings, world);
  const analysis = analyzeMail(text, { direction: 'out', reference: { now: at, zone }, context: { subject } });
  const offered = (await offeredBy(world, text, put.offered)).slice(0, MOST_OFFERED);
  const promises = sentPromises(analysis, text);
  return { step: sentStepOf(analysis, text, { zone, offered }), offered, ...(promises.length > 0 && { promises }) };
};
