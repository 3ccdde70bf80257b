/** @typedef {import('./open.js').Compose} Compose */

const BLOCKS = new Set(['DIV', 'P', 'BLOCKQUOTE', 'UL', 'OL', 'LI']);

/** Lines of nodes as plain text: a block or `<br>` ends a line, each level of `blockquote` puts "> " before it. @param {Node[]} nodes */
export function plainLines(nodes) {
  const lines = [];
  let line = null;
  const end = (depth) => {
    lines.push(`${'> '.repeat(depth)}${line ?? ''}`.trimEnd());
    line = null;
  };
  const walk = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) line = (line ?? '') + node.data.replaceAll('\u00a0', ' ');
    else if (node.nodeName === 'BR') end(depth);
    else {
      const inner = node.nodeName === 'BLOCKQUOTE' ? depth + 1 : depth;
      if (BLOCKS.has(node.nodeName) && line !== null) end(depth);
      for (const child of node.childNodes) walk(child, inner);
      if (BLOCKS.has(node.nodeName) && line !== null) end(inner);
    }
  };
  for (const node of nodes) walk(node, 0);
  if (line !== null) end(0);
  return lines;
}

/**
 * Plain-text mode: a textarea is shown in place of the editor, and what is quoted stands in it with "> ".
 * @param {Compose} compose @param {import('./open.js').Kept} [kept]
 */
export function wirePlainText(compose, kept) {
  let plain = false;
  const { editor, textarea } = compose;
  const show = (wanted) => {
    plain = wanted;
    compose.areas.plain.style.display = wanted ? '' : 'none';
    compose.areas.rich.style.display = wanted ? 'none' : '';
    compose.inputs.ishtml.value = wanted ? '0' : '1';
  };
  compose.plain = () => plain;
  compose.appendPlainQuote = () => {
    const own = textarea.value.trimEnd();
    textarea.value = `${own}\n${plainLines(compose.quote.nodes).join('\n')}`;
    textarea.setSelectionRange(own.length, own.length);
  };
  compose.setPlain = (wanted) => {
    if (wanted === plain) return;
    if (wanted) {
      textarea.value = plainLines([...editor.childNodes])
        .join('\n')
        .trimEnd();
      textarea.setSelectionRange(0, 0);
    } else {
      const rows = textarea.value.split('\n').map((line) => {
        const row = document.createElement('div');
        row.append(line === '' ? document.createElement('br') : line);
        return row;
      });
      editor.replaceChildren(...rows);
    }
    show(wanted);
    compose.changed();
    compose.focusField();
  };
  if (kept?.plain === true) {
    textarea.value = kept.text;
    show(true);
  }
}
