import { guard } from '../errors.ts';
import { onOrphaned } from '../page/orphan.ts';
import { answerInspection } from './inspect.ts';

guard('calendar', () => {
  const life = new AbortController();
  answerInspection(document, life.signal);
  onOrphaned(() => life.abort(), life.signal);
})();
