// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readOwnText } from '../../src/gmail/own-text.ts';

function editor(html: string): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}
const read = (html: string): string => readOwnText(editor(html)).text;

describe('a draft with no word in it yet', () => {
  const place = (html: string): string => {
    const field = document.createElement('div');
    field.innerHTML = html;
    document.body.replaceChildren(field);
    const range = readOwnText(field).range(0, 0);
    range?.insertNode(document.createTextNode('|'));
    return field.innerHTML;
  };
  it.each([
    ['', '|'],
    ['<br>', '|<br>'],
    ['<div dir="ltr"><br></div>', '<div dir="ltr">|<br></div>'],
    [
      '<div><div><br></div></div><div class="gmail_signature">Ada</div>',
      '<div><div>|<br></div></div><div class="gmail_signature">Ada</div>',
    ],
    ['<div class="gmail_quote">Hi</div>', '|<div class="gmail_quote">Hi</div>'],
    ['<x-mark></x-mark><br>', '<x-mark></x-mark>|<br>'],
    ['<img alt="" style="width: 1px"><br>', '|<img alt="" style="width: 1px"><br>'],
  ])('has its first place above signature and quote: %s', (html, marked) => {
    expect(place(html)).toBe(marked);
  });

  it('has no other place', () => {
    const field = document.createElement('div');
    expect(readOwnText(field).range(0, 1)).toBeNull();
  });
});

describe('lines as the writer sees them', () => {
  const cases: [string, string, string][] = [
    ['one div a line', '<div>Hello,</div><div>shall we meet?</div>', 'Hello,\nshall we meet?'],
    ['a div with a break in it is a blank line', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
    ['text before the first div', 'Hello<div><br></div><div>b</div>', 'Hello\n\nb'],
    ['breaks', 'a<br>b<br><br>c', 'a\nb\n\nc'],
    ['a break that only holds the block open', '<div>a<br></div><div>b</div>', 'a\nb'],
    ['a sentence in pieces', 'I will <b>call</b> <i>you</i> <a href="#">soon</a>.', 'I will call you soon.'],
    ['no-break spaces', 'next&nbsp; week', 'next  week'],
    ['white space of the source', '\n  next\n   week \n', 'next week'],
    ['space at a line border', '<div>a </div> <div> b</div>', 'a\nb'],
    ['kept white space', '<pre>a\n  b</pre>c', 'a\n  b\nc'],
    ['lists', '<ul><li>one</li><li>two</li></ul>after', 'one\ntwo\nafter'],
    ['blank lines at both ends', '<div><br></div><div>a</div><div><br></div><br>', 'a'],
    ['emoji drawn as images', 'Great <img data-emoji="🎉" alt="🎉"> talking', 'Great 🎉 talking'],
    ['right to left', '<div dir="rtl">שלום</div><div dir="rtl">נדבר בשבוע הבא</div>', 'שלום\nנדבר בשבוע הבא'],
    ['what has no width', 'some&shy;time next&#8203; week&#65279;.&#8203; &#8203;Bye', 'sometime next week. Bye'],
    ['the same where white space is kept', '<pre>some&shy;time\n &#8203;b</pre>', 'sometime\n b'],
    ['an emoji of several, and a word of Persian, which need their joiners', '👩‍👧 می‌خواهم', '👩‍👧 می‌خواهم'],
    ['nothing', '<br>', ''],
  ];
  it.each(cases)('%s', (_name, html, text) => expect(read(html)).toBe(text));
});

describe('what is not the own text', () => {
  const attribution = '<div dir="ltr" class="gmail_attr">Am Do., 6. Aug. schrieb Ada:<br></div>';
  const quote = `<div class="gmail_quote gmail_quote_container">${attribution}<blockquote class="gmail_quote">old words</blockquote></div>`;
  const signature = '<div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature">Ada Lovelace</div>';

  it('is the quote below', () => {
    const own = readOwnText(editor(`<div dir="ltr"><div dir="ltr" gmail_original="1">mine</div><br>${quote}</div>`));
    expect(own.text).toBe('mine');
    expect(own.quoteLength).toBe('Am Do., 6. Aug. schrieb Ada:old words'.length);
    expect(own.signatureLength).toBe(0);
  });
  it('is the signature, with the dashes before it', () => {
    const own = readOwnText(
      editor(`mine<br clear="all"><span class="gmail_signature_prefix">-- </span><br>${signature}`),
    );
    expect(own.text).toBe('mine');
    expect(own.signatureLength).toBeGreaterThanOrEqual('Ada Lovelace'.length);
  });
  it('is the signature of older drafts, whose dashes carry no class', () => {
    const own = readOwnText(editor(`<div>mine</div><div>-- <br>${signature}</div>${quote}`));
    expect(own.text).toBe('mine');
    expect(own.signatureLength).toBe('Ada Lovelace'.length + 2);
  });
  it('keeps words written between signature and quote, and after the quote', () => {
    expect(read(`a${signature}<div>b</div>${quote}<div>c</div>`)).toBe('a\nb\nc');
  });
  it('keeps a line of dashes that belongs to no signature', () => {
    expect(read('<div>a</div><div>--</div><div>b</div>')).toBe('a\n--\nb');
  });
  it('is a forwarded mail', () => {
    const head = '<div class="gmail_attr">---------- 转发的邮件 ---------<br>发件人： x</div>';
    expect(read(`FYI<br><div class="gmail_quote">${head}<div>text</div></div>`)).toBe('FYI');
  });
  it('is a quote without the class, when the line that says who wrote stands before it', () => {
    expect(read(`mine${attribution}<blockquote>old</blockquote>`)).toBe('mine');
  });
  it('keeps an indented paragraph', () => {
    expect(read('<div>a</div><blockquote style="margin:0 0 0 40px">b</blockquote>')).toBe('a\nb');
  });
  it('is the quote of 2014, wrapped twice', () => {
    const extra = `<div class="gmail_extra"><br><br><div class="gmail_quote">On Thu wrote:<br><blockquote class="gmail_quote">x</blockquote></div><br></div>`;
    expect(read(`<div dir="ltr"><div class="gmail_default">mine</div></div>${extra}`)).toBe('mine');
    expect(read('<div>mine</div><div class="gmail_extra">On Thu:<blockquote>x</blockquote></div>')).toBe('mine');
  });
  it('is the signature of a received mail, whose class was renamed', () => {
    expect(read('mine<div class="m_123gmail_signature">Ada</div>')).toBe('mine');
  });
  it('is what other extensions leave: nodes of no size, custom elements, hidden nodes', () => {
    const strange =
      '<div hspace="some-pt-mark" style="max-height: 1px;"><img style="width:0px"><font>ᐧ</font></div>' +
      '<writing-helper>Looks good!</writing-helper><div hidden>x</div><div style="display:none">y</div>' +
      '<div style="height:0px;overflow:hidden">z</div><style>p{}</style>';
    expect(read(`mine${strange}`)).toBe('mine');
  });
  it('keeps blocks whose size is not nothing', () => {
    expect(read('<div style="max-height:1.2em">a</div><div style="height:0px">b</div>')).toBe('a\nb');
  });
});

describe('the way back into the page', () => {
  const html =
    'Hi <b>Ada</b>,<div>I will\n  <i>call</i> you&nbsp;soon.</div><div><br></div><div class="gmail_quote">q</div>';

  it('gives a range for every piece of the text, whose text is that piece', () => {
    const own = readOwnText(editor(html));
    for (let start = 0; start < own.text.length; start++) {
      for (let end = start + 1; end <= own.text.length; end++) {
        const piece = own.text.slice(start, end);
        if (piece.includes('\n')) continue;
        const said = String(own.range(start, end))
          .replace(/[ \n]+/g, ' ')
          .replaceAll('\u00a0', ' ');
        expect(said).toBe(piece);
      }
    }
  });
  it('goes both ways', () => {
    const own = readOwnText(editor(html));
    for (let at = 0; at < own.text.length; at++) {
      if (own.text[at] === '\n') continue;
      const range = own.range(at, at + 1) as Range;
      expect(own.offsetOf(range.startContainer, range.startOffset)).toBe(at);
      expect(own.offsetOf(range.endContainer, range.endOffset)).toBe(at + 1);
    }
  });
  it('says that a point of the quote, and one outside, is not in the own text', () => {
    const field = editor(html);
    const own = readOwnText(field);
    expect(own.offsetOf(field.querySelector('.gmail_quote')?.firstChild as Node, 0)).toBe(-1);
    expect(own.offsetOf(document.body, 0)).toBe(-1);
  });
  it('puts a point between elements at the end of what stands before it', () => {
    const field = editor(html);
    expect(readOwnText(field).offsetOf(field, 0)).toBe(0);
    expect(readOwnText(field).offsetOf(field, 3)).toBe('Hi Ada,'.length);
  });
  it('gives no range once the page has changed', () => {
    const field = editor('I will call you');
    const own = readOwnText(field);
    (field.firstChild as Text).data = 'I will write to you';
    expect(own.range(2, 6)).toBeNull();
    const other = readOwnText(editor('I will call you'));
    document.body.replaceChildren();
    expect(other.range(2, 6)).toBeNull();
    expect(other.range(5, 900)).toBeNull();
  });
  it('covers what has no width, with the words it stands in', () => {
    const own = readOwnText(editor('I will call you some&shy;time&#8203; next week.&#8203; Bye'));
    const said = (words: string): string => {
      const at = own.text.indexOf(words);
      return String(own.range(at, at + words.length));
    };
    expect(said('sometime next week.')).toBe('some\u00adtime\u200b next week.');
    expect(said(' Bye')).toBe(' Bye');
  });
  it('covers an emoji that is an image', () => {
    const own = readOwnText(editor('a<img data-emoji="🎉">b'));
    const range = own.range(1, 3) as Range;
    expect(range.cloneContents().querySelector('img')).not.toBeNull();
    expect(range.toString()).toBe('');
  });
});

describe('plain text', () => {
  const area = (value: string): HTMLTextAreaElement => {
    const field = document.createElement('textarea');
    field.value = value;
    return field;
  };
  const value = [
    'Hi Ada,',
    'call you soon.',
    '',
    '-- ',
    'Grace',
    '',
    'Le ven. 7 août 2026 à 15:53, Ada Lovelace',
    '<ada@example.com> a écrit :',
    '',
    '> old words',
    '> more',
  ].join('\n');

  it('is everything but quoted lines, the line above them and the signature', () => {
    const own = readOwnText(area(value));
    expect(own.text).toBe('Hi Ada,\ncall you soon.');
    expect(own.quoteLength).toBeGreaterThan('> old words> more'.length);
    expect(own.signatureLength).toBe('-- Grace'.length);
  });
  it('keeps answers written between quoted lines', () => {
    expect(readOwnText(area('> when?\nTuesday.\n> where?\nHere.')).text).toBe('Tuesday.\nHere.');
  });
  it('keeps an own line that ends in a colon and names no one', () => {
    expect(readOwnText(area('My answer:\n> when?')).text).toBe('My answer:');
  });
  it('leaves out a forwarded mail', () => {
    expect(readOwnText(area('FYI\n\n---------- Пересланное сообщение ---------\nОт: x')).text).toBe('FYI');
  });
  it('maps offsets of the field', () => {
    const field = area(`> q\n${value}`);
    const own = readOwnText(field);
    expect(own.offsetOf(field, field.value.indexOf('soon'))).toBe(own.text.indexOf('soon'));
    expect(own.offsetOf(field, 1)).toBe(-1);
    expect(own.range(0, 2)).toBeNull();
  });
});

it('is empty without a field', () => {
  const own = readOwnText(null);
  expect([own.text, own.quoteLength, own.signatureLength, own.range(0, 0)]).toEqual(['', 0, 0, null]);
});
