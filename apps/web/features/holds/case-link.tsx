import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** The way to a case by its number; its words alone where the number may not be known. */
export function CaseLink({ number }: { readonly number: number | null }) {
  if (number === null) return 'A case';
  return (
    <Anchor
      renderRoot={(props) => <Link {...props} to="/cases/$number" params={{ number: String(number) }} />}
    >
      Case {number}
    </Anchor>
  );
}
