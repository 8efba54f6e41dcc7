import { Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ResubmissionQuery } from '../../graphql/generated/operations.js';
import type { ComposerSession } from '../write-ups/composer-session.js';
import { ComposerActions } from '../write-ups/composer-actions.js';
import { Leaving } from '../write-ups/leaving.js';
import { SaveLine } from '../write-ups/save-line.js';
import { SittingProblems } from '../write-ups/sitting-problems.js';
import {
  useAnnouncer,
  useComposerSession,
  useComposerView,
  usePageKeys,
  useSaveState,
} from '../write-ups/use-composer.js';
import type { OpenedDraft } from '../write-ups/use-opened-draft.js';
import { AnswerThreads } from './answer-threads.js';
import { Comparison } from './comparison.js';
import type { PurposeFace } from './choices.js';
import { ListBeside } from './list-beside.js';
import { SectionsToWrite } from './sections-to-write.js';
import { VersionStatements } from './version-statements.js';
import { textsOfVersion } from './next-version.js';
import type { SentVersion } from './next-version.js';
import { PlaceNotes } from './place-notes.js';
import { placeRefusals } from './refusal-places.js';
import type { PlacedRefusal } from './refusal-places.js';
import { RefusalSummary } from './refusal-summary.js';
import { SendProblem } from './send-problem.js';
import styles from './submission.module.css';
import { useListedFromServer } from './use-listed-from-server.js';
import { useResubmission } from './use-resubmission.js';

interface NextVersionProps {
  readonly found: ResubmissionQuery['caseByNumber'];
  readonly version: SentVersion;
  readonly opened: OpenedDraft;
  readonly rule: PurposeFace | undefined;
  readonly onSent: (version: number) => void;
}

/** One sitting at the next version; it is saved like any draft while it is written. */
export function NextVersion(props: NextVersionProps) {
  const session = useComposerSession(props.opened);
  return session === null ? null : <Sitting {...props} session={session} />;
}

type SittingProps = NextVersionProps & { readonly session: ComposerSession };

function Sitting({ found, version, opened, rule, onSent, session }: SittingProps) {
  const [attested, setAttested] = useState<readonly string[]>([]);
  const { said, say } = useAnnouncer();
  const view = useComposerView(session);
  const { send, refused, attempt } = useResubmission(onSent);
  const refusals = placeRefusals(refused);
  const before = useMemo(() => textsOfVersion(version), [version]);
  const heads = [
    { key: 'question', heading: 'Your question', hint: 'What you want from your readers.' },
    ...opened.template.sections,
  ];
  const actions = useMemo(() => makeActions(session, say), [session, say]);
  usePageKeys(actions);
  useListedFromServer(session, opened.isRestored ? -1 : opened.draft.version);
  const [isHeld, setHeld] = useState(false);
  const submit = async (): Promise<void> => {
    // What goes to the readers is what is saved: with another tab's text undecided, nobody could say which of both that is.
    const isSaved = await session.flush();
    setHeld(!isSaved);
    if (isSaved) send.mutate({ found, opened, content: session.store.sealable(), attested });
  };
  return (
    <Stack>
      {attempt > 0 && !send.isPending && <RefusalSummary refusals={refusals} attempt={attempt} />}
      <Saved session={session} version={version.number} />
      <SittingProblems session={session} heads={heads} hasFailed={view.check === 'FAILED'} />
      <div className={styles['beside']}>
        <SectionsToWrite {...{ session, actions, heads, view, refusals }} />
        <div className={styles['side']}>
          <AnswerThreads
            caseId={found.id}
            threads={found.threads.edges.map(({ node }) => node)}
            headings={new Map(heads.map(({ key, heading }) => [key, heading]))}
          />
          <ListBeside {...{ session, actions, view }} />
        </div>
      </div>
      <Comparison store={session.store} heads={heads} before={before} version={version.number} />
      {rule !== undefined && (
        <VersionStatements rule={rule} attested={attested} change={setAttested} refusals={refusals} />
      )}
      <SendVersion {...{ session, submit, send, isHeld, refusals }} number={version.number + 1} />
      <Leaving session={session} />
      <VisuallyHidden role="status">
        {said.text}
        {said.count % 2 === 0 ? '' : '\u00a0'}
      </VisuallyHidden>
    </Stack>
  );
}

const showComparison = (): void => document.getElementById('comparison')?.scrollIntoView();

const makeActions = (session: ComposerSession, say: (text: string) => void): ComposerActions =>
  new ComposerActions(session.store, {
    say,
    showList: () => {
      document.getElementById('identifiers-heading')?.focus();
    },
    onPreview: showComparison,
    goOn: showComparison,
  });

function Saved({ session, version }: { readonly session: ComposerSession; readonly version: number }) {
  const state = useSaveState(session);
  return (
    <Group justify="space-between">
      <Text>You write on version {version}. What was sent stays as it is until the new version is sent.</Text>
      <SaveLine state={state} />
    </Group>
  );
}

interface SendVersionProps {
  readonly session: ComposerSession;
  readonly submit: () => Promise<void>;
  /** True if the last attempt was held back because the draft could not be saved. */
  readonly isHeld: boolean;
  readonly send: { readonly isPending: boolean; readonly error: Error | null };
  readonly refusals: readonly PlacedRefusal[];
  readonly number: number;
}

function SendVersion({ session, submit, send, isHeld, refusals, number }: SendVersionProps) {
  const { problem } = useSaveState(session);
  return (
    <Stack gap="xs" component="section" aria-label="Send">
      <PlaceNotes place="text" refusals={refusals} composer={null} />
      <PlaceNotes place="readers" refusals={refusals} composer={null} />
      <PlaceNotes place="consent" refusals={refusals} composer={null} />
      <PlaceNotes place="case" refusals={refusals} composer={null} />
      {send.error !== null && <SendProblem error={send.error} />}
      {isHeld && problem !== null && (
        <Text c="var(--mantine-color-error)" role="alert">
          It was not sent: your last words are not saved. What is in the way stands at the top of this page.
        </Text>
      )}
      <Group>
        <Button size="md" onClick={() => void submit()} loading={send.isPending}>
          Send version {number}
        </Button>
        <Text size="sm" c="dimmed">
          The same readers are asked again.
        </Text>
      </Group>
    </Stack>
  );
}
