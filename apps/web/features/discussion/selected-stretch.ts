import type { Stretch } from './stretch.js';

function offsetIn(piece: HTMLElement, node: Node, offset: number): number {
  const from = Number(piece.dataset['from']);
  if (node.nodeType === Node.TEXT_NODE) return from + offset;
  return offset === 0 ? from : Number(piece.dataset['to']);
}

/** The pieces of a text below this element, in their order; each is one run of text. */
const piecesOf = (root: HTMLElement): readonly HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('[data-from]'),
];

/** What is selected of the text below this element, whatever else is selected; null if it begins elsewhere or is nothing. */
export function selectedStretch(root: HTMLElement, selection: Selection | null): Stretch | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer)) return null;
  const touched = piecesOf(root).filter((piece) => range.intersectsNode(piece));
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = first.contains(range.startContainer)
    ? offsetIn(first, range.startContainer, range.startOffset)
    : Number(first.dataset['from']);
  const to = last.contains(range.endContainer)
    ? offsetIn(last, range.endContainer, range.endOffset)
    : Number(last.dataset['to']);
  return { from, to };
}
