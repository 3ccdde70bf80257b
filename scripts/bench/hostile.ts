/** Pieces that, repeated, are worst cases for something: no end of sentence, no end of word, only ends, half a match again and again. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'one letter': 'a',
  spaces: ' ',
  'no end of sentence': 'word ',
  newlines: '\n',
  'CRLF lines': 'line\r\n',
  'full stops': '. ',
  'three-letter sentences': 'Ok go. ',
  'greetings and sign-offs': 'Hi Ana,\nBest,\n',
  times: 'next week or tuesday ',
  'times with zones': 'Tue 3-4pm ET or ',
  'open asks': 'let me know if you can, ',
  'asks that end': "Let's talk soon. ",
  digits: '1',
  'half dates': '10/11-',
  'half addresses': 'a.b@',
  'half links': 'http://',
  'open brackets': '([{<',
  apostrophes: "'",
  emoji: '👩‍👩‍👧 ',
  'quoted lines': '> \n',
  'nested quotes': '>',
  'header lines': 'From: a\nSent: b\n',
  'dashes of signatures': '-- \n',
};

/** @param size in UTF-16 code units */
export const hostileText = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
