import { defaultKeymap, history, historyKeymap, isolateHistory, undo, undoDepth } from '@codemirror/commands';
import { EditorState, Prec } from '@codemirror/state';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { styleNonce } from '../../app/style-nonce.js';
import { marks, showMarks } from './code-mirror-marks.js';
import { partLongParagraphs } from './long-paragraphs.js';
import type { Surface } from './text-surfaces.js';

/** What an editor of one section needs to know and tell. */
export interface EditorFace {
  readonly text: string;
  readonly label: string;
  readonly describedBy: string;
  readonly isReadOnly: boolean;
  readonly onTyped: (text: string) => void;
  /** Keys of the composer; true when they were taken. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  readonly onMarkClicked: (entity: string) => void;
}

/** Nothing typed goes to a spelling, grammar, writing or translation service of a browser or its extensions. */
const QUIET = {
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'sentences',
  autocomplete: 'off',
  writingsuggestions: 'false',
  translate: 'no',
  'data-gramm': 'false',
  'data-gramm_editor': 'false',
  'data-enable-grammarly': 'false',
};

const look = EditorView.theme({
  '&': { backgroundColor: 'transparent', color: 'inherit' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: 'inherit', overflowX: 'hidden' },
  '.cm-content': { padding: '0', caretColor: 'currentColor' },
  '.cm-line': { padding: '0' },
});

function extensions(face: EditorFace): Extension {
  const { label, describedBy, isReadOnly } = face;
  return [
    EditorView.cspNonce.of(styleNonce()),
    history(),
    Prec.highest(EditorView.domEventHandlers({ keydown: (event) => face.onKey(event) })),
    // No key of Tab among them: Tab leaves the editor.
    keymap.of([...defaultKeymap, ...historyKeymap]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ ...QUIET, 'aria-label': label, 'aria-describedby': describedBy }),
    EditorState.readOnly.of(isReadOnly),
    EditorView.editable.of(!isReadOnly),
    EditorView.clipboardInputFilter.of((text) => partLongParagraphs(text)),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) face.onTyped(state.doc.toString());
    }),
    EditorView.domEventHandlers({
      click: (event) => {
        const { target } = event;
        const mark = target instanceof Element ? target.closest('[data-entity]') : null;
        const entity = mark?.getAttribute('data-entity');
        if (entity !== null && entity !== undefined) face.onMarkClicked(entity);
      },
    }),
    marks,
    look,
  ];
}

/** An editor of plain text in this element, and the surface that it is; the view is to be destroyed with the element. */
export function createEditor(parent: HTMLElement, face: EditorFace): { view: EditorView; surface: Surface } {
  const view = new EditorView({
    parent,
    state: EditorState.create({ doc: face.text, extensions: extensions(face) }),
  });
  return { view, surface: surfaceOf(view) };
}

function surfaceOf(view: EditorView): Surface {
  return {
    replace: (changes) => {
      view.dispatch({ changes: [...changes], annotations: isolateHistory.of('full'), userEvent: 'replace' });
    },
    depth: () => undoDepth(view.state),
    undo: () => undo(view),
    mark: (wanted) => {
      showMarks(view, wanted);
    },
    show: (from, to) => {
      const { length } = view.state.doc;
      const range = { anchor: Math.min(from, length), head: Math.min(to, length) };
      view.focus();
      view.dispatch({
        selection: range,
        effects: EditorView.scrollIntoView(range.head, { y: 'center' }),
      });
    },
    caret: () => view.state.selection.main.head,
  };
}
