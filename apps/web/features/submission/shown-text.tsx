import { VisuallyHidden } from '@mantine/core';
import { textPieces } from './text-pieces.js';
import type { TextPiece, Tint } from './text-pieces.js';
import styles from './submission.module.css';

interface ShownTextProps {
  readonly text: string;
  readonly tints: readonly Tint[];
}

/** A text as its readers see it, with what was replaced, kept or is still open tinted for the author alone. */
export function ShownText({ text, tints }: ShownTextProps) {
  return (
    <div className="case-text">
      {textPieces(text, tints).map((pieces, at) => (
        // Paragraphs of one text have no identity but their place.
        <p key={at} className={styles['paragraph']}>
          {pieces.map((piece, place) => (
            <Piece key={place} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
}

const SAID = { alias: null, kept: 'kept: ', open: 'still open: ' } as const;

function Piece({ piece: { text, as } }: { readonly piece: TextPiece }) {
  if (as === null) return text;
  return (
    <mark className={styles[as]}>
      {SAID[as] !== null && <VisuallyHidden>{SAID[as]}</VisuallyHidden>}
      {text}
    </mark>
  );
}
