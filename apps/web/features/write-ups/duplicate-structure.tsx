import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

interface DuplicateStructureProps {
  readonly templateId: string;
  /** What the headings are taken from, as it is read out. */
  readonly name: string;
}

/** Begins another write-up with the headings of this one, and none of its text. */
export function DuplicateStructure({ templateId, name }: DuplicateStructureProps) {
  return (
    <Anchor
      size="sm"
      fw={600}
      mih={24}
      display="inline-block"
      aria-label={`Duplicate structure of ${name}: its headings, none of its text`}
      renderRoot={(props) => <Link {...props} to="/write-ups/new" search={{ template: templateId }} />}
    >
      Duplicate structure
    </Anchor>
  );
}
