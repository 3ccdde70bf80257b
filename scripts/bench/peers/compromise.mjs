import nlp from 'compromise';

export const create = () => ({ read: (text) => nlp(text).json({ offset: true }).length });
