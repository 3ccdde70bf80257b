import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';

export const create = async () => {
  const linter = new LocalLinter({ binary });
  await linter.setup();
  return { read: (text) => linter.lint(text) };
};
