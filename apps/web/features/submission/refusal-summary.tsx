import { Alert, Anchor, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { anchorOf } from './refusal-places.js';
import type { PlacedRefusal } from './refusal-places.js';

interface RefusalSummaryProps {
  readonly refusals: readonly PlacedRefusal[];
  /** Another number for every attempt: the summary takes the focus each time. */
  readonly attempt: number;
}

const shownFirst = (text: string): string => text.split('. ')[0]?.replace(/\.$/, '') ?? text;

/** Every reason why nothing was sent, each leading to its place on the page. */
export function RefusalSummary({ refusals, attempt }: RefusalSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [attempt]);
  if (refusals.length === 0) return null;
  const count = refusals.length === 1 ? '1 thing is' : `${refusals.length} things are`;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="light"
      title={`It was not sent: ${count} still in the way`}
    >
      <List size="sm" spacing={4}>
        {refusals.map(({ code, text, place }) => (
          <List.Item key={`${place}${text}`}>
            {place === 'case' ? (
              text
            ) : (
              <Anchor
                component="button"
                type="button"
                inherit
                ta="left"
                onClick={() => {
                  leadTo(anchorOf(place));
                }}
                data-code={code}
              >
                {shownFirst(text)}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function leadTo(id: string): void {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
