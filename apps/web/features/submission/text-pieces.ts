/** A stretch of a text and what it is to the one who looks at it. */
export interface Tint {
  readonly from: number;
  readonly to: number;
  readonly as: 'alias' | 'kept' | 'open';
}

/** A piece of a paragraph; plain text has no tint. */
export interface TextPiece {
  readonly text: string;
  readonly as: Tint['as'] | null;
}

const STRENGTH: Readonly<Record<Tint['as'], number>> = { alias: 1, kept: 2, open: 3 };

/**
 * A text cut into its paragraphs and these into pieces, no character lost but the line ends between paragraphs. Where tints overlap
 * the graver one is shown: what is open before what is kept before what was replaced.
 */
export function textPieces(text: string, tints: readonly Tint[]): readonly (readonly TextPiece[])[] {
  return paragraphsOf(text).map(({ from, to }) => piecesOf(text, { from, to }, tints));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function paragraphsOf(text: string): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const end of text.matchAll(/(?:\r?\n)+/g)) {
    found.push({ from, to: end.index });
    from = end.index + end[0].length;
  }
  found.push({ from, to: text.length });
  return found.filter((one) => text.slice(one.from, one.to).trim() !== '');
}

function piecesOf(text: string, paragraph: Stretch, tints: readonly Tint[]): TextPiece[] {
  const inside = tints.filter(({ from, to }) => from < paragraph.to && to > paragraph.from && from < to);
  const cuts = new Set([paragraph.from, paragraph.to]);
  for (const { from, to } of inside) {
    cuts.add(Math.max(from, paragraph.from));
    cuts.add(Math.min(to, paragraph.to));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const pieces: TextPiece[] = [];
  places.slice(0, -1).forEach((from, at) => {
    const to = places[at + 1] ?? from;
    const as = gravest(inside.filter((tint) => tint.from <= from && tint.to >= to));
    const last = pieces.at(-1);
    if (last !== undefined && last.as === as && as === null)
      pieces[pieces.length - 1] = { text: last.text + text.slice(from, to), as };
    else pieces.push({ text: text.slice(from, to), as });
  });
  return pieces;
}

const gravest = (tints: readonly Tint[]): Tint['as'] | null =>
  tints.reduce<Tint['as'] | null>(
    (worst, { as }) => (worst === null || STRENGTH[as] > STRENGTH[worst] ? as : worst),
    null,
  );
