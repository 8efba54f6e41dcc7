import { Anchor, Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseOnPage } from '../cases/case-words.js';
import classes from '../cases/cases.module.css';
import { useKeptCount } from '../discussion/kept-words.js';
import { isOpen } from '../discussion/thread-order.js';
import { useDiscussion } from '../discussion/use-discussion.js';
import { ExtendButton } from './extend-dialog.js';
import { FinishReview } from './finish-review.js';
import { RecommendButton } from './recommend-dialog.js';
import { SentReview } from './sent-review.js';
import { useLeaveWarning } from './use-leave-warning.js';

interface ReviewBarProps {
  readonly seen: CaseOnPage;
  readonly isAuthor: boolean;
  readonly unsentCount: number;
  readonly step: (direction: 1 | -1) => void;
}

/** Always in reach: what waits unsent, the way through open threads, and how the review ends. */
export function ReviewBar({ seen, isAuthor, unsentCount, step }: ReviewBarProps) {
  const { threads, gathers, mayComment, wordsKey } = useDiscussion();
  const openThreads = threads.filter(isOpen).length;
  const typedCount = useKeptCount(wordsKey);
  useLeaveWarning(typedCount > 0);
  const canFinish = gathers && mayComment;
  return (
    <div className={classes['bar']} role="region" aria-label="Your review">
      <Group justify="space-between" gap="xs">
        <div role="status">
          <Unsent {...{ seen, unsentCount, typedCount, isAuthor, openThreads }} />
        </div>
        <Group gap="xs">
          {openThreads > 0 && (
            <Button.Group>
              <Button
                variant="default"
                size="compact-md"
                aria-label="Previous open thread"
                onClick={() => {
                  step(-1);
                }}
              >
                Previous
              </Button>
              <Button
                variant="default"
                size="compact-md"
                aria-label="Next open thread"
                onClick={() => {
                  step(1);
                }}
              >
                Next open thread
              </Button>
            </Button.Group>
          )}
          {seen.viewerCan.extend.isAllowed && <ExtendButton seen={seen} />}
          {seen.viewerCan.recommend.isAllowed && <RecommendButton seen={seen} />}
          {canFinish && <FinishButton seen={seen} unsentCount={unsentCount} openThreads={openThreads} />}
          {isAuthor && seen.viewerCan.resubmit.isAllowed && (
            <Button component={Link} to={`/cases/${String(seen.number)}/resubmit`}>
              Send a new version
            </Button>
          )}
        </Group>
      </Group>
    </div>
  );
}

interface UnsentProps {
  readonly seen: CaseOnPage;
  readonly unsentCount: number;
  readonly typedCount: number;
  readonly isAuthor: boolean;
  readonly openThreads: number;
}

function Unsent({ seen, unsentCount, typedCount, isAuthor, openThreads }: UnsentProps) {
  const typed = typedCount > 0 ? ' Words you are writing are kept in this tab only.' : '';
  if (unsentCount > 0) {
    const what = `${String(unsentCount)} ${unsentCount === 1 ? 'comment' : 'comments'} not sent yet. Only you can see ${unsentCount === 1 ? 'it' : 'them'}.`;
    const meanwhile =
      seen.state === 'REVIEWED'
        ? ' The case was signed off meanwhile; you can still send what you wrote.'
        : '';
    return (
      <Text fw={600}>
        {what}
        {meanwhile}
        {typed}
      </Text>
    );
  }
  const threads = `${String(openThreads)} open ${openThreads === 1 ? 'thread' : 'threads'}.`;
  return (
    <Text c="dimmed">
      {isAuthor || openThreads > 0 ? threads : 'Nothing waits to be sent.'}
      {typed}
    </Text>
  );
}

interface FinishButtonProps {
  readonly seen: CaseOnPage;
  readonly unsentCount: number;
  readonly openThreads: number;
}

function FinishButton({ seen, unsentCount, openThreads }: FinishButtonProps) {
  const [isShown, { open, close }] = useDisclosure(false);
  const [sent, setSent] = useState<{ readonly reminder: string | null; readonly hasNote: boolean } | null>(
    null,
  );
  const hasOpenedSome = seen.versions.some(({ sections }) => sections.some(({ isOpened }) => isOpened));
  if (!hasOpenedSome) return null;
  const end = (): void => {
    close();
    setSent(null);
  };
  return (
    <>
      <Button aria-haspopup="dialog" onClick={open}>
        Finish review
      </Button>
      <Modal
        opened={isShown}
        onClose={end}
        size="lg"
        title={sent === null ? `Finish your review of case ${String(seen.number)}` : 'Your review was sent'}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {sent === null ? (
          <FinishReview {...{ seen, unsentCount, openThreads }} onSent={setSent} />
        ) : (
          <SentReview seen={seen} sent={sent} close={end} />
        )}
      </Modal>
      {seen.state === 'REVIEWED' && unsentCount === 0 && <NextItem />}
    </>
  );
}

function NextItem() {
  return (
    <Anchor component={Link} to="/" className={classes['version'] ?? ''}>
      To the inbox
    </Anchor>
  );
}
