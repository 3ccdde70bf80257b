import { retext } from 'retext';
import intensify from 'retext-intensify';

export const create = () => {
  const processor = retext().use(intensify);
  return { read: (text) => processor.processSync(text).messages.length };
};
