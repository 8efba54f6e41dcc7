import { Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CaseDocument } from '@subrosa/deid';
import type { ComposerStore } from '../write-ups/composer-store.js';
import { ComparedText } from './compared-text.js';

interface ComparisonProps {
  readonly store: ComposerStore;
  readonly heads: readonly { readonly key: string; readonly heading: string }[];
  readonly before: ReadonlyMap<string, string>;
  readonly version: number;
}

const LOOKS_EVERY_MS = 1_000;
const textOf = ({ sections }: CaseDocument): string => JSON.stringify(sections);

/** The text at hand, looked at once a second: a comparison need not follow every key. */
function useDocument(store: ComposerStore): CaseDocument {
  const [document, setDocument] = useState(() => store.surfaces.document());
  useEffect(() => {
    const timer = setInterval(() => {
      const now = store.surfaces.document();
      setDocument((before) => (textOf(before) === textOf(now) ? before : now));
    }, LOOKS_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [store]);
  return document;
}

/** What is new against the version that was sent, word by word; only what changed is shown. */
export function Comparison({ store, heads, before, version }: ComparisonProps) {
  const now = new Map(useDocument(store).sections.map(({ key, text }) => [key, text]));
  const changed = heads.filter(({ key }) => (now.get(key) ?? '') !== (before.get(key) ?? ''));
  return (
    <section aria-labelledby="comparison">
      <Title order={2} id="comparison" size="h3">
        What changed since version {version}
      </Title>
      {changed.length === 0 ? (
        <Text mt="xs">Nothing yet. A new version differs from the last in at least one word.</Text>
      ) : (
        <Text size="sm" c="dimmed" mt={4}>
          <ins>+Underlined</ins> was put in, <del>−struck</del> was taken out. Readers can compare as well.
        </Text>
      )}
      {changed.map(({ key, heading }) => (
        <ComparedText key={key} heading={heading} before={before.get(key) ?? ''} after={now.get(key) ?? ''} />
      ))}
    </section>
  );
}
