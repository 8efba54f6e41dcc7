import { Text, Title, VisuallyHidden } from '@mantine/core';
import { changeWords, compareWords } from './compare-words.js';
import type { ComparedPiece } from './compare-words.js';
import styles from './submission.module.css';

interface ComparedTextProps {
  readonly heading: string;
  readonly before: string;
  readonly after: string;
}

/** One section of two versions as one text: taken out is struck and labelled, put in is underlined and labelled. */
export function ComparedText({ heading, before, after }: ComparedTextProps) {
  const pieces = compareWords(before, after);
  return (
    <section aria-label={`${heading}, compared`}>
      <Title order={3} size="h5" mt="md">
        {heading}
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        {changeWords(pieces)}
      </Text>
      <div className={`case-text ${styles['compared'] ?? ''}`}>
        {pieces.map((piece, at) => (
          // Pieces of one comparison have no identity but their place.
          <Compared key={at} piece={piece} />
        ))}
      </div>
    </section>
  );
}

function Compared({ piece: { text, as } }: { readonly piece: ComparedPiece }) {
  switch (as) {
    case 'same':
      return text;
    case 'added':
      return (
        <ins className={styles['added']}>
          <span aria-hidden>+</span>
          <VisuallyHidden>added: </VisuallyHidden>
          {text}
          <VisuallyHidden> end of added. </VisuallyHidden>
        </ins>
      );
    case 'removed':
      return (
        <del className={styles['removed']}>
          <span aria-hidden>−</span>
          <VisuallyHidden>removed: </VisuallyHidden>
          {text}
          <VisuallyHidden> end of removed. </VisuallyHidden>
        </del>
      );
  }
}
