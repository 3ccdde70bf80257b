import writeGood from 'write-good';

export const create = () => ({ read: (text) => writeGood(text) });
