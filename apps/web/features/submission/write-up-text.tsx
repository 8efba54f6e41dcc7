import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Resolution } from '@subrosa/deid';
import { tintsOf } from './found-places.js';
import type { FoundPlace } from './found-places.js';
import { PlaceNotes } from './place-notes.js';
import type { PlacedRefusal, RefusalPlace } from './refusal-places.js';
import { ShownText } from './shown-text.js';
import styles from './submission.module.css';

/** A heading of the template with the text under it. */
export interface ShownSection {
  readonly key: string;
  readonly heading: string;
  readonly text: string;
}

interface WriteUpTextProps {
  readonly question: string;
  readonly sections: readonly ShownSection[];
  readonly resolutions: readonly Resolution[];
  readonly open: readonly FoundPlace[];
  readonly refusals: readonly PlacedRefusal[];
  readonly composer: string;
}

/** The text that reviewers will read, heading by heading, and at each what stands in the way. */
export function WriteUpText({ question, sections, ...rest }: WriteUpTextProps) {
  const shown = [{ key: 'question', heading: 'The question to your readers', text: question }, ...sections];
  return (
    <>
      {shown.map((section) => (
        <SectionText key={section.key} section={section} {...rest} />
      ))}
    </>
  );
}

interface SectionTextProps extends Omit<WriteUpTextProps, 'question' | 'sections'> {
  readonly section: ShownSection;
}

function SectionText({ section, resolutions, open, refusals, composer }: SectionTextProps) {
  const { key, heading, text } = section;
  const place: RefusalPlace = key === 'question' ? 'question' : `section:${key}`;
  const own = open.filter((one) => one.section === key);
  return (
    <section aria-labelledby={`heading-${key}`}>
      <Title order={3} id={`heading-${key}`} size="h4" mt="md" mb={4}>
        {heading}
      </Title>
      <PlaceNotes place={place} refusals={refusals} composer={composer} />
      <OpenPlaces open={own} composer={composer} section={section} />
      {text.trim() === '' ? (
        <Text c="dimmed">Nothing is written here; readers do not see this heading.</Text>
      ) : (
        <ShownText text={text} tints={tintsOf(key, resolutions, own)} />
      )}
    </section>
  );
}

interface OpenPlacesProps {
  readonly open: readonly FoundPlace[];
  readonly composer: string;
  readonly section: ShownSection;
}

function OpenPlaces({ open, composer, section: { key, heading } }: OpenPlacesProps) {
  if (open.length === 0) return null;
  return (
    <>
      <ul className={styles['findings']} aria-label={`Possible identifiers in ${heading}`}>
        {open.map(({ from, to, words, reasons, isFromServer }) => (
          <li key={`${from}-${to}-${String(isFromServer)}`}>
            <strong>{words}</strong> {reasons.slice(0, 2).join('; ')}{' '}
            {isFromServer && <span className={styles['server']}>from the server</span>}
          </li>
        ))}
      </ul>
      <Text mb="sm">
        <Anchor component={Link} to={composer} hash={`heading-${key}`} mih={24} display="inline-block">
          {/* The server takes no answer but other words for what it alone found. */}
          {open.every(({ isFromServer }) => isFromServer) ? 'Replace' : 'Replace or keep'}{' '}
          {open.length === 1 ? 'it' : 'them'} in the write-up
        </Anchor>
      </Text>
    </>
  );
}
