import { guard } from '../errors.ts';
import { onOrphaned } from '../page/orphan.ts';
import { GmailPage } from './gmail-page.ts';
import { answerInspection } from './inspect.ts';

guard('gmail', () => {
  const life = new AbortController();
  const page = new GmailPage(document);
  onOrphaned(() => life.abort(), life.signal);
  answerInspection(page, life.signal);
})();
