import { withChanges } from '../identifiers/follow-change.js';
import type { Surface } from './text-surfaces.js';

/** A text box as a surface: it underlines nothing, and the same list stands beside it. */
export function createPlainSurface(box: HTMLTextAreaElement): Surface {
  return {
    replace: (changes) => {
      box.value = withChanges(box.value, changes);
    },
    depth: () => null,
    undo: () => undefined,
    mark: () => undefined,
    show: (from, to) => {
      box.focus();
      box.setSelectionRange(from, to);
      box.scrollIntoView({ block: 'nearest' });
    },
    caret: () => box.selectionEnd,
  };
}
