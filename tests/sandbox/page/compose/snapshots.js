/** @typedef {import('./open.js').Compose} Compose */

/** Path of a node from the editor, as child indexes. */
function pathTo(editor, node) {
  const path = [];
  for (let at = node; at !== editor; at = at.parentNode) path.unshift([...at.parentNode.childNodes].indexOf(at));
  return path;
}

const follow = (editor, path) => path.reduce((node, index) => node?.childNodes[index], editor);

function take(editor) {
  const selection = getSelection();
  const inside = selection.rangeCount > 0 && editor.contains(selection.anchorNode);
  const caret = inside ? { path: pathTo(editor, selection.anchorNode), offset: selection.anchorOffset } : null;
  return { nodes: [...editor.childNodes].map((node) => node.cloneNode(true)), html: editor.innerHTML, caret };
}

/**
 * Undo in the manner of Closure's plugin: Ctrl/Cmd+Z and Y never reach the browser; the state is noted 250 ms after the
 * last `input`, so edits closer than that are one step.
 * @param {Compose} compose
 */
export function takeSnapshots(compose) {
  const { editor } = compose;
  const past = [];
  const future = [];
  let current = take(editor);
  let timer = 0;

  function note() {
    clearTimeout(timer);
    timer = 0;
    const next = take(editor);
    if (next.html === current.html) return;
    past.push(current);
    future.length = 0;
    current = next;
  }
  function restore(state) {
    current = state;
    editor.replaceChildren(...state.nodes.map((node) => node.cloneNode(true)));
    const node = state.caret === null ? undefined : follow(editor, state.caret.path);
    if (node !== undefined)
      getSelection().collapse(
        node,
        Math.min(state.caret.offset, node.nodeType === Node.TEXT_NODE ? node.length : node.childNodes.length),
      );
    compose.changed();
  }
  function undo() {
    if (timer !== 0) note();
    const state = past.pop();
    if (state === undefined) return;
    future.push(current);
    restore(state);
  }
  function redo() {
    if (timer !== 0) note();
    const state = future.pop();
    if (state === undefined) return;
    past.push(current);
    restore(state);
  }
  editor.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(note, 250);
  });
  editor.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) redo();
    else undo();
  });
  editor.addEventListener('beforeinput', (event) => {
    if (event.inputType === 'historyUndo' || event.inputType === 'historyRedo') event.preventDefault();
  });
  compose.undoCommands = { undo, redo };
  compose.noteState = note;
}
