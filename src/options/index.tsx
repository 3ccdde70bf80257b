import { render } from 'preact';
import { guard } from '../errors.ts';
import { send } from '../messages.ts';
import '../ui/tokens.css';
import '../ui/parts.css';
import '../ui/page-parts.css';
import './frame.css';
import './options.css';
import './hours.css';
import { Options } from './Options.tsx';

guard('options', () => {
  render(
    <Options
      ask={send}
      now={() => new Date()}
      systemZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      copy={(text) => navigator.clipboard.writeText(text)}
    />,
    document.getElementById('root') as HTMLElement,
  );
})();
