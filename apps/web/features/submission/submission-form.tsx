import { Grid, Stack } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { GateAnswerFragment, SubmissionDeskQuery } from '../../graphql/generated/operations.js';
import type { DraftContent } from '../write-ups/draft-content.js';
import { ChoicesForm } from './choices-form.js';
import { startingChoices, withPurpose } from './choices.js';
import type { Choices } from './choices.js';
import { gateView } from './gate-view.js';
import { PreviewColumn } from './preview-column.js';
import { RefusalSummary } from './refusal-summary.js';
import { shownSections } from './shown-sections.js';
import { SubmitBar } from './submit-bar.js';
import { useDeviceCheck } from './use-device-check.js';
import type { useOpenedClient } from './use-opened-write-up.js';
import { useStanding } from './use-standing.js';
import { useSubmission } from './use-submission.js';
import { useReaders } from './use-readers.js';
import type { Readers } from './use-readers.js';

interface SubmissionFormProps {
  readonly desk: SubmissionDeskQuery;
  readonly supervisors: NonNullable<Readers['supervisors']>;
  readonly content: DraftContent;
  readonly client: NonNullable<ReturnType<typeof useOpenedClient>['data']>;
  readonly onSent: (sent: NonNullable<GateAnswerFragment['case']>) => void;
  /** The draft was saved elsewhere meanwhile. */
  readonly onOutdated: () => void;
}

/** The text on one side, what is chosen and stated on the other, and every reason of the gate at its place. */
export function SubmissionForm(props: SubmissionFormProps) {
  const { desk, content, client, onSent } = props;
  const { draft } = desk;
  const [choices, setChoices] = useState(() => firstChoices(props));
  const readers = useReaders(choices.kind);
  const [attempt, setAttempt] = useState(0);
  const check = useDeviceCheck(content, client.record);
  const { send, refused, setRefused } = useSubmission(onSent);
  const sections = useMemo(() => shownSections(desk, content), [desk, content]);
  const written = useMemo(() => sections.filter(({ text }) => text.trim() !== ''), [sections]);
  const standing = useStanding({ draft, sectionKeys: written.map(({ key }) => key), choices });
  const view = gateView({ content, check, standing: standing.refusals, refused, choices, attempt });
  const submit = (): void => {
    setAttempt((count) => count + 1);
    setRefused(null);
    if (view.mayLeave && check.state === 'DONE')
      send.mutate({
        draft,
        recordVersion: client.recordVersion,
        choices,
        text: {
          question: content.question,
          sections: written,
          resolutions: check.resolutions,
          unresolved: check.open.length,
        },
      });
  };
  const composer = `/write-ups/${draft.id}`;
  return (
    <Stack>
      {attempt > 0 && !send.isPending && <RefusalSummary refusals={view.summary} attempt={attempt} />}
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <PreviewColumn
            {...{ content, choices, sections, check, composer }}
            open={view.open}
            refusals={view.refusals}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <ChoicesForm
            {...{ choices, desk, readers }}
            change={setChoices}
            refusals={view.refusals}
            standing={standing.refusals}
          />
        </Grid.Col>
      </Grid>
      <SubmitBar {...{ choices, readers, check, send }} submit={submit} onOutdated={props.onOutdated} />
    </Stack>
  );
}

/** Whoever nobody supervises begins with the first other purpose. */
function firstChoices({ desk, supervisors, content }: SubmissionFormProps): Choices {
  const primary = supervisors.filter(({ isInForce, kind }) => isInForce && kind === 'PRIMARY');
  const choices = startingChoices({ teaser: content.teaser, assignmentIds: primary.map(({ id }) => id) });
  const other = desk.purposes.find(({ purpose, isOffered }) => isOffered && purpose !== choices.purpose);
  const isSupervised = supervisors.some(({ isInForce }) => isInForce);
  return isSupervised || other === undefined ? choices : withPurpose(choices, other);
}
