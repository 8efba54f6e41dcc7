import { Alert, Drawer, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ConsultationStages } from '../consultation/consultation-stages.js';
import { ThreadCard } from '../discussion/thread-card.js';
import { ThreadList } from '../discussion/thread-list.js';
import type { ThreadFilter } from '../discussion/thread-order.js';
import { DiscussionProvider, threadsQuery } from '../discussion/use-discussion.js';
import { useThreadFocus } from '../discussion/use-thread-focus.js';
import { AskHold } from '../holds/ask-hold.js';
import { RecognitionQuestion } from '../recognition/recognition-question.js';
import { RecusalAnswer } from '../recognition/recusal-answer.js';
import { StepOutButton } from '../recognition/step-out-button.js';
import { ReportAnswers } from '../review/report-answers.js';
import { ReviewBar } from '../review/review-bar.js';
import { ReviewsGiven } from '../review/reviews-given.js';
import { AuthorRecord } from './author-record.js';
import { CaseHead } from './case-head.js';
import { headingsOf, shownVersion } from './case-words.js';
import { CaseActions } from '../submission/case-actions.js';
import type { CaseOnPage } from './case-words.js';
import classes from './cases.module.css';
import { Sections } from './sections.js';
import { useMe } from './use-case.js';
import { useDiscussionOf } from './use-discussion-of.js';

const route = getRouteApi('/cases/$number');
/** From here on text and threads stand side by side. */
const WIDE = '(min-width: 75em)';

/** The page of a case that can be read. */
export function CaseView({ seen, onExpire }: { readonly seen: CaseOnPage; readonly onExpire: () => void }) {
  const me = useMe();
  const isAuthor = seen.author?.id === me.personId;
  const wanted = route.useSearch().version;
  const shown = useMemo(() => shownVersion(seen, wanted), [seen, wanted]);
  const headings = useMemo(() => headingsOf(seen), [seen]);
  return (
    <Stack gap="lg">
      <title>{`Case ${String(seen.number)} - Review - Subrosa`}</title>
      <CaseHead seen={seen} isAuthor={isAuthor} shown={shown} onExpire={onExpire} />
      {seen.audienceKind === 'CONSULTATION_GROUP' && <ConsultationStages caseId={seen.id} />}
      {isAuthor && <CaseActions caseId={seen.id} />}
      {isAuthor && <RecusalAnswer caseId={seen.id} />}
      <BeforeOpening seen={seen} isAuthor={isAuthor} />
      <AskHold
        caseId={seen.id}
        number={seen.number}
        mayAsk={seen.viewerCan.askForHold.isAllowed}
        personId={me.personId}
      />
      {shown !== null && <Reading {...{ seen, isAuthor, shown, headings }} personId={me.personId} />}
      {shown === null && <ReviewsGiven caseId={seen.id} number={seen.number} />}
    </Stack>
  );
}

function BeforeOpening({ seen, isAuthor }: { readonly seen: CaseOnPage; readonly isAuthor: boolean }) {
  const { viewerCan } = seen;
  const isAsked =
    !isAuthor &&
    seen.recognition === null &&
    !viewerCan.open.isAllowed &&
    viewerCan.answerRecognition.isAllowed;
  return (
    <>
      {isAsked && <RecognitionQuestion caseId={seen.id} />}
      {!isAuthor && !isAsked && seen.firstOpeningsPaused && !viewerCan.open.isAllowed && (
        <Alert color="yellow" title="First openings wait for the author">
          A reader may know this client. You can open the case once the author has answered.
        </Alert>
      )}
      {!isAuthor && viewerCan.stepOut.isAllowed && <StepOutButton caseId={seen.id} />}
      {seen.versions.length === 0 && !isAsked && seen.teaser === null && (
        <Text maw={640}>
          You see that this case exists, not what it says. Whoever wrote it decides to whom it goes; ask them,
          or the director, if you should read it.
        </Text>
      )}
    </>
  );
}

interface ReadingProps {
  readonly seen: CaseOnPage;
  readonly isAuthor: boolean;
  readonly personId: string;
  readonly shown: NonNullable<ReturnType<typeof shownVersion>>;
  readonly headings: ReadonlyMap<string, string>;
}

function Reading({ seen, isAuthor, personId, shown, headings }: ReadingProps) {
  const isWide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false });
  const { data, error, refetch } = useQuery(threadsQuery(seen.id));
  const fetched = { hasCome: data !== undefined, error, retry: () => void refetch() };
  const [filter, setFilter] = useState<ThreadFilter>('all');
  const discussion = useDiscussionOf({
    seen,
    isAuthor,
    personId,
    shown,
    headings,
    threads: data?.threads ?? NONE,
  });
  const focus = useThreadFocus(discussion.threads, {
    isWide,
    showAll: () => {
      setFilter('all');
    },
  });
  const inSheet = discussion.threads.find(({ thread }) => thread.id === focus.sheetId);
  return (
    <DiscussionProvider value={{ ...discussion, ...focus.go, currentId: focus.currentId }}>
      <div className={classes['page']}>
        <Stack gap="xl">
          {isAuthor && <ReportAnswers seen={seen} />}
          {!shown.isNewest && (
            <Alert color="gray" title={`This is version ${String(shown.number)}, not the newest`}>
              It can be read; comments go to the newest version.
            </Alert>
          )}
          <Sections
            caseId={seen.id}
            version={shown.number}
            sections={shown.sections}
            headings={headings}
            isAuthor={isAuthor}
          />
          <ReviewsGiven caseId={seen.id} number={seen.number} />
          {isAuthor && <AuthorRecord seen={seen} headings={headings} />}
        </Stack>
        <aside className={classes['side']} aria-label="Discussion">
          <ThreadList filter={filter} setFilter={setFilter} fetched={fetched} />
        </aside>
      </div>
      <ReviewBar seen={seen} isAuthor={isAuthor} unsentCount={data?.unsentCount ?? 0} step={focus.step} />
      <Drawer
        opened={inSheet !== undefined}
        onClose={focus.closeSheet}
        position="bottom"
        size="75%"
        title={`Thread ${String(inSheet?.number ?? '')}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
        transitionProps={{ duration: 0 }}
      >
        {inSheet !== undefined && <ThreadCard one={inSheet} idPrefix="sheet" />}
      </Drawer>
    </DiscussionProvider>
  );
}

const NONE = [] as const;
