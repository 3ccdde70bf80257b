// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../src/gmail/address.ts';
import { readRecipients } from '../../src/gmail/recipients.ts';

const read = (html: string, kind: 'to' | 'cc' | 'bcc' = 'to') => {
  document.body.innerHTML = `<form>${html}</form>`;
  return readRecipients(document.body, kind).map(({ address, name }) => (name ? `${name} <${address}>` : address));
};

describe('recipients of 2022 on', () => {
  const cases: [string, string, string[]][] = [
    [
      'a chip',
      '<div role="option" data-hovercard-id="ada@quill.example" data-name="Ada Quill"></div>',
      ['Ada Quill <ada@quill.example>'],
    ],
    [
      'a chip named by its address',
      '<div role="option" data-hovercard-id="Ada@Quill.example" data-name="ada@quill.example"></div>',
      ['ada@quill.example'],
    ],
    [
      'a chip that tells its address inside',
      '<div role="option" data-name="Ada"><span data-hovercard-id="ada@quill.example">A</span></div>',
      ['Ada <ada@quill.example>'],
    ],
    [
      'a chip told twice',
      '<div role="option" data-hovercard-id="ada@quill.example"><i data-hovercard-id="ada@quill.example">Ada</i></div>',
      ['Ada <ada@quill.example>'],
    ],
    ['a group without an address', '<div role="option" data-hovercard-id="group-17" data-name="Sales"></div>', []],
    ['an address typed and not accepted', '<input value="ada@quill.example">', ['ada@quill.example']],
    ['half an address', '<input value="ada@qui">', []],
    ['nothing', '', []],
  ];
  it.each(cases)('%s', (_name, chips, people) => expect(read(`<div name="to">${chips}</div>`)).toEqual(people));
});

describe('recipients of old', () => {
  const row = (inside: string, kind = 'to'): string =>
    `<table><tr><td>${inside}<textarea name="${kind}"></textarea></td></tr></table>`;
  const hidden = (value: string): string => `<div class="vR"><input type="hidden" name="to" value="${value}"></div>`;
  it('a name with a comma in quotes, and marks of direction', () => {
    expect(read(row(hidden('&quot;Quill, Ada&quot; &lt;ada@quill.example&gt;&#x202c;')))).toEqual([
      'Quill, Ada <ada@quill.example>',
    ]);
  });
  it('several, each in its own input', () => {
    expect(read(row(hidden('ada@quill.example') + hidden('Ben &lt;ben@quill.example&gt;')))).toEqual([
      'ada@quill.example',
      'Ben <ben@quill.example>',
    ]);
  });
  it('chips of one field are not those of another', () => {
    const chip = (address: string): string => `<span class="vN" email="${address}">x</span>`;
    const html = row(chip('ada@quill.example')) + row(chip('ben@quill.example'), 'cc') + row('', 'bcc');
    expect([read(html), read(html, 'cc'), read(html, 'bcc')]).toEqual([
      ['x <ada@quill.example>'],
      ['x <ben@quill.example>'],
      [],
    ]);
  });
  it('text in the field itself', () => {
    document.body.innerHTML = row('');
    (document.querySelector('textarea') as HTMLTextAreaElement).value = 'Ada <ada@quill.example>, ben@quill.example; ';
    expect(readRecipients(document.body, 'to').map((each) => each.address)).toEqual([
      'ada@quill.example',
      'ben@quill.example',
    ]);
  });
});

describe('recipients folded into one line', () => {
  const folded =
    '<div class="aoD hl"><span email="ada@quill.example">Ada</span>, <span data-hovercard-id="ben@quill.example">Ben</span></div>';
  it('count as To, since the line does not say more', () => {
    expect(read(folded)).toEqual(['Ada <ada@quill.example>', 'Ben <ben@quill.example>']);
    expect(read(folded, 'cc')).toEqual([]);
  });
  it('do not count once a field tells', () => {
    expect(
      read(`${folded}<div name="cc"><div role="option" data-hovercard-id="cy@quill.example"></div></div>`),
    ).toEqual([]);
  });
  it('are never people named in the draft', () => {
    expect(
      read('<div contenteditable="true" role="textbox" g_editable="true"><a email="eve@quill.example">Eve</a></div>'),
    ).toEqual([]);
  });
});

it('addresses of every script and shape', () => {
  expect(
    addressesIn("Ada (ADA.Q+x@sub.quill.example), <ada@müller.example>; o'neil@quill.example. no@dot @x a@b"),
  ).toEqual(['ada.q+x@sub.quill.example', 'ada@müller.example', "o'neil@quill.example"]);
});
