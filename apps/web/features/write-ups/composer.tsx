import {
  Alert,
  Anchor,
  Button,
  Group,
  NativeSelect,
  Stack,
  Checkbox,
  Text,
  Title,
  VisuallyHidden,
} from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { DateStyle } from '@subrosa/deid';
import { useDisplay } from '../../app/display.js';
import { ExpiryChip } from '../expiry/expiry-chip.js';
import { useListedFromServer } from '../submission/use-listed-from-server.js';
import { ComposerActions } from './composer-actions.js';
import type { ComposerSession } from './composer-session.js';
import { ComposerList } from './composer-list.js';
import classes from './composer.module.css';
import { QUESTION } from './draft-content.js';
import { Leaving } from './leaving.js';
import { MosaicPanel } from './mosaic-panel.js';
import { SaveLine } from './save-line.js';
import { SectionEditor } from './section-editor.js';
import type { SectionHead } from './section-editor.js';
import { SittingProblems } from './sitting-problems.js';
import {
  useAnnouncer,
  useComposerSession,
  useComposerView,
  useGoOn,
  usePageKeys,
  useSaveState,
} from './use-composer.js';
import { useEditorChunk } from './use-editor-chunk.js';
import type { OpenedDraft } from './use-opened-draft.js';

const QUESTION_HEAD: SectionHead = {
  key: QUESTION,
  heading: 'Your question',
  hint: 'What you want from your readers, in one or two sentences. They see it first.',
};

/** The write-up as it is written. */
export function Composer({ opened }: { readonly opened: OpenedDraft }) {
  const session = useComposerSession(opened);
  return session === null ? null : <Sitting opened={opened} session={session} />;
}

interface SittingProps {
  readonly opened: OpenedDraft;
  readonly session: ComposerSession;
}

function Sitting({ opened, session }: SittingProps) {
  const { template, standing } = opened;
  const view = useComposerView(session);
  const { said, say } = useAnnouncer();
  const [isListOpen, setListOpen] = useState(false);
  const [isPlain, setPlain] = useState(useDisplay().plainText);
  const [wantsPreview, setWantsPreview] = useState(false);
  const isWide = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const editor = useEditorChunk(isPlain);
  const goOn = useGoOn(session, opened);
  const actions = useMemo(
    () =>
      new ComposerActions(session.store, {
        say,
        showList: () => {
          setListOpen(true);
          setTimeout(() => document.getElementById('identifiers-heading')?.focus(), 50);
        },
        onPreview: (count) => {
          setWantsPreview(count > 0);
        },
        goOn,
      }),
    [session, say, goOn],
  );
  usePageKeys(actions);
  useListedFromServer(session, opened.isRestored ? -1 : opened.draft.version);
  const left = view.groups.length;
  const isReadOnly = standing !== null && standing.state !== 'CHANGES_REQUESTED';
  const heads: readonly SectionHead[] = [QUESTION_HEAD, ...template.sections];
  return (
    <div className={isWide ? undefined : classes.roomForSheet}>
      <Head opened={opened} session={session} isPlain={isPlain} onPlain={setPlain} isReadOnly={isReadOnly} />
      {standing !== null && isReadOnly && <Submitted number={standing.number} />}
      <SittingProblems session={session} heads={heads} hasFailed={view.check === 'FAILED'} />
      <div className={classes.page}>
        <div>
          {heads.map((head) => (
            <SectionEditor
              key={head.key}
              head={head}
              isLong={view.longSections.includes(head.key)}
              store={session.store}
              actions={actions}
              isReadOnly={isReadOnly}
              editor={editor}
            />
          ))}
          <Stack gap="md">
            <MosaicPanel
              draftId={opened.draft.id}
              store={session.store}
              isClean={left === 0 && view.check === 'READY'}
            />
            {!isReadOnly && (
              <div>
                <Button onClick={actions.preview}>
                  {standing === null ? 'Preview and submit' : 'Preview the new version'}
                </Button>
                <Text size="sm" mt={4} role="status">
                  {wantsPreview && left > 0 ? leftInWords(left) : ''}
                </Text>
              </div>
            )}
          </Stack>
        </div>
        <ComposerList
          session={session}
          view={view}
          actions={actions}
          isWide={isWide}
          isOpen={isListOpen}
          onOpen={setListOpen}
        />
      </div>
      <Leaving session={session} />
      <VisuallyHidden role="status" aria-live="polite" key="said">
        {said.text}
        {said.count % 2 === 0 ? '' : '\u00a0'}
      </VisuallyHidden>
    </div>
  );
}

const leftInWords = (left: number): string =>
  left === 1
    ? '1 possible identifier is left. It is shown in the text.'
    : `${left} possible identifiers are left. The first is shown in the text.`;

interface HeadProps extends SittingProps {
  readonly isPlain: boolean;
  readonly onPlain: (isPlain: boolean) => void;
  readonly isReadOnly: boolean;
}

const DATE_STYLES = [
  { value: 'WEEKS', label: 'weeks of treatment' },
  { value: 'INTERVALS', label: 'intervals' },
  { value: 'SHIFTED', label: 'shifted dates' },
];

function Head({ opened, session, isPlain, onPlain, isReadOnly }: HeadProps) {
  const state = useSaveState(session);
  const [dates, setDates] = useState<DateStyle>(opened.content.dates ?? 'WEEKS');
  return (
    <Stack gap="xs" mb="md">
      <Group justify="space-between" align="baseline">
        <Title order={1} size="h2">
          {opened.template.title}
        </Title>
        {!isReadOnly && <SaveLine state={state} />}
      </Group>
      <Group gap="sm">
        <Text size="sm">About {opened.pseudonym}. Only you can open this draft.</Text>
        <ExpiryChip expiresAt={opened.draft.expiresAt} />
      </Group>
      {!isReadOnly && (
        <Group gap="md" align="center">
          <Checkbox
            label="Plain text box"
            checked={isPlain}
            onChange={({ currentTarget: { checked } }) => {
              onPlain(checked);
            }}
          />
          <NativeSelect
            size="sm"
            aria-label="Dates become"
            data={DATE_STYLES.map(({ value, label }) => ({ value, label: `Dates become ${label}` }))}
            value={dates}
            onChange={({ currentTarget: { value } }) => {
              // One of the three values above.
              const style = value as DateStyle;
              setDates(style);
              void session.store.choose({ dates: style });
            }}
          />
        </Group>
      )}
    </Stack>
  );
}

/** Why nothing can be written here any more. */
function Submitted({ number }: { readonly number: number }) {
  return (
    <Alert color="pine" title={`Submitted as case ${number}`} mb="md">
      What was submitted cannot be changed.{' '}
      <Anchor component={Link} to={`/cases/${number}`}>
        Go to case {number}
      </Anchor>
    </Alert>
  );
}
