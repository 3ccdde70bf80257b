import { describe, expect, test } from 'vitest';
import { readEml, readHtml, readMarkdown, readText } from '../../src/cli/read-mail.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('plain text', () => {
  test('is taken as it is', () => {
    expect(readText(bytes('Grüße\nCall me.')).text).toBe('Grüße\nCall me.');
  });

  test('in windows-1252 is read as such', () => {
    expect(readText(Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65])).text).toBe('Grüße');
  });

  test('in UTF-16 with its mark is read as such, either way round', () => {
    const wide = Buffer.from('\uFEFFGrüße, call me.', 'utf16le');
    expect(readText(wide).text).toBe('Grüße, call me.');
    expect(readText(Buffer.from(wide).swap16()).text).toBe('Grüße, call me.');
  });

  test('with a NUL byte is refused', () => {
    expect(() => readText(Buffer.from([0x50, 0x4b, 0x00, 0x03]))).toThrow('not text');
  });
});

describe('Markdown', () => {
  test('front matter and fenced code are blanked, and offsets stay', () => {
    const source = '---\nname: step one\n---\nCall me.\n```\nlet me know\n```\nBye.';
    const { text } = readMarkdown(bytes(source));
    expect(text).toHaveLength(source.length);
    expect(text.replace(/\s+/g, ' ').trim()).toBe('Call me. Bye.');
    expect(text.indexOf('Bye.')).toBe(source.indexOf('Bye.'));
  });

  test('a first line of dashes that nothing closes is no front matter', () => {
    expect(readMarkdown(bytes('---\nCall me.')).text).toContain('Call me.');
  });
});

describe('HTML', () => {
  test.each([
    ['block borders and <br> become newlines', '<p>One</p><div>Two<br>Three</div>', 'One\n\nTwo\nThree'],
    ['entities are read', '<p>Tom &amp; I&nbsp;talk &lt;soon&gt;</p>', 'Tom & I talk <soon>'],
    [
      'head, style and script are no text',
      '<head><title>T</title><style>p{}</style></head><p>Hi</p><script>x</script>',
      'Hi',
    ],
    ['a quote is left out', '<div>Mine</div><blockquote><p>Theirs</p></blockquote>', 'Mine'],
    [
      'a Gmail quote and signature are left out',
      '<div>Mine</div><div class="gmail_signature">Tom</div><div class="gmail_quote">Theirs</div>',
      'Mine',
    ],
    ['hidden preheader text is left out', '<div style="display:none">Preview</div><p>Hi</p>', 'Hi'],
    ['inline tags do not break words', '<p>let me <b>kn</b>ow</p>', 'let me know'],
    ['unclosed tags still give text', '<p>One<p>Two', 'One\n\nTwo'],
  ])('%s', (_, html, text) => {
    expect(readHtml(bytes(html)).text.trim()).toBe(text);
  });

  test('every character leads back to its place in the file', () => {
    const html = '<p>Tom &amp; I</p>\n<p>Please <b>call</b> me.</p>';
    const mail = readHtml(bytes(html));
    for (const word of ['Tom', 'Please', 'call', 'me.']) {
      expect(mail.sourceOffset(mail.text.indexOf(word)), word).toBe(html.indexOf(word));
    }
  });
});

describe('.eml', () => {
  const eml = (...lines: string[]): Buffer => bytes(lines.join('\r\n'));

  test('gives the decoded plain part and the subject', async () => {
    const mail = await readEml(
      eml(
        'Subject: =?utf-8?q?Caf=C3=A9?=',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Let me know =E2=80=93 any time.',
      ),
    );
    expect(mail.subject).toBe('Café');
    expect(mail.text.trim()).toBe('Let me know – any time.');
  });

  test('falls back to the HTML part', async () => {
    const mail = await readEml(eml('Content-Type: text/html', '', '<p>Call me.</p>'));
    expect(mail.text.trim()).toBe('Call me.');
  });

  test('without text is refused', async () => {
    await expect(readEml(eml('Subject: empty', '', ''))).rejects.toThrow('no text in this mail');
  });
});
