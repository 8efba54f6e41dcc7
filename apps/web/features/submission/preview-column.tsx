import { Paper, Text, Title } from '@mantine/core';
import { teaserWords } from '../../app/teaser-words.js';
import type { DraftContent } from '../write-ups/draft-content.js';
import { PURPOSES } from '../receipts/receipt-words.js';
import type { Choices } from './choices.js';
import type { FoundPlace } from './found-places.js';
import { PlaceNotes } from './place-notes.js';
import type { PlacedRefusal } from './refusal-places.js';
import type { DeviceCheck } from './use-device-check.js';
import { WriteUpText } from './write-up-text.js';
import type { ShownSection } from './write-up-text.js';
import styles from './submission.module.css';

interface PreviewColumnProps {
  readonly content: DraftContent;
  readonly choices: Choices;
  readonly sections: readonly ShownSection[];
  readonly check: DeviceCheck;
  readonly composer: string;
  readonly open: readonly FoundPlace[];
  readonly refusals: readonly PlacedRefusal[];
}

/** What readers see: first the few lines before they open it, then the text. */
export function PreviewColumn(props: PreviewColumnProps) {
  const { content, choices, sections, check, composer, open, refusals } = props;
  const { ageBand, presentingArea, purpose } = choices;
  const teaser = [ageBand, presentingArea].filter((code) => code !== '').map(teaserWords);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="preview">
      <Title order={2} id="preview" size="h3">
        What your readers will read
      </Title>
      <Text size="sm" c="dimmed" mt={4}>
        Before they open it: {[...teaser, PURPOSES[purpose]].join(', ')}, and the question. Readers see no
        marks. For you, <mark className={styles['alias']}>what stands for something else</mark> is marked
        once.
      </Text>
      <Text size="sm" role="status" mt="xs">
        {CHECK_WORDS[check.state](open.length)}
      </Text>
      <PlaceNotes place="text" refusals={refusals} composer={composer} />
      <PlaceNotes place="case" refusals={refusals} composer={null} />
      <WriteUpText
        question={content.question}
        sections={sections}
        resolutions={check.state === 'DONE' ? check.resolutions : []}
        open={open}
        refusals={refusals}
        composer={composer}
      />
    </Paper>
  );
}

const CHECK_WORDS: Readonly<Record<DeviceCheck['state'], (open: number) => string>> = {
  CHECKING: () => 'Checking against your client record, on this device.',
  FAILED: () => 'The check on this device could not run.',
  DONE: (open) =>
    open === 0
      ? 'Checked against your client record, on this device: nothing is open.'
      : `Checked: ${open === 1 ? '1 place is' : `${open} places are`} still open.`,
};
