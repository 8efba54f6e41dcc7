import { StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Extension } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import type { Mark } from './text-surfaces.js';

const setMarks = StateEffect.define<DecorationSet>();

/** A mark names its entity, so that a click can find its row, and tells a pointer why it is there. */
const decorationOf = ({ style, isKnown, entity, why }: Mark): Decoration =>
  Decoration.mark({
    class: `identifier identifier-${style}${isKnown ? ' identifier-known' : ''}`,
    attributes: { 'data-entity': entity, title: why },
  });

const marksField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    const told = transaction.effects.find((effect) => effect.is(setMarks));
    if (told?.is(setMarks) === true) return told.value;
    return transaction.docChanged ? marks.map(transaction.changes) : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Underlines that move with the text until they are told anew. */
export const marks: Extension = marksField;

/** Tells an editor what to underline; one that shows just that is left alone. */
export function showMarks(view: EditorView, wanted: readonly Mark[]): void {
  const { length } = view.state.doc;
  const next = Decoration.set(
    wanted
      .filter(({ from, to }) => from < to && to <= length)
      .map((mark) => decorationOf(mark).range(mark.from, mark.to)),
    true,
  );
  if (isSame(currentMarks(view.state), next)) return;
  view.dispatch({ effects: setMarks.of(next) });
}

const currentMarks = (state: EditorState): DecorationSet => state.field(marksField);

/** `RangeSet.eq` looks at widgets only and takes any two sets of marks for equal. */
function isSame(one: DecorationSet, other: DecorationSet): boolean {
  if (one.size !== other.size) return false;
  const [a, b] = [one.iter(), other.iter()];
  while (a.value !== null) {
    if (a.from !== b.from || a.to !== b.to || b.value?.eq(a.value) !== true) return false;
    a.next();
    b.next();
  }
  return true;
}
