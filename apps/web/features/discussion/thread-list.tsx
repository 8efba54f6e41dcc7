import { Alert, Button, Group, SegmentedControl, Skeleton, Stack, Text, Title } from '@mantine/core';
import { AddCommentDocument } from '../../graphql/generated/discussion.js';
import { useCaseChange } from '../cases/use-case.js';
import { CommentForm } from './comment-form.js';
import { useKept } from './kept-words.js';
import classes from './passage.module.css';
import { ThreadCard } from './thread-card.js';
import { filterThreads, isOpen } from './thread-order.js';
import type { ThreadFilter } from './thread-order.js';
import { useDiscussion } from './use-discussion.js';

interface ThreadListProps {
  readonly filter: ThreadFilter;
  readonly setFilter: (filter: ThreadFilter) => void;
  /** Whether the threads came, and how to ask again. */
  readonly fetched: { readonly hasCome: boolean; readonly error: Error | null; readonly retry: () => void };
}

const EMPTY: Readonly<Record<ThreadFilter, string>> = {
  open: 'No open thread.',
  mine: 'You have not said anything here yet.',
  all: 'Nothing was said yet.',
};

const isFilter = (value: string): value is ThreadFilter => Object.hasOwn(EMPTY, value);

/** The threads beside the text, in its order. */
export function ThreadList({ filter, setFilter, fetched }: ThreadListProps) {
  const { threads, personId } = useDiscussion();
  const listed = filterThreads(threads, filter, personId);
  const count = (which: ThreadFilter): string =>
    fetched.hasCome ? ` ${String(filterThreads(threads, which, personId).length)}` : '';
  return (
    <Stack gap="sm" component="section" aria-labelledby="threads-title">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h3" id="threads-title">
          Discussion
        </Title>
        <SegmentedControl
          size="sm"
          aria-label="Which threads"
          value={filter}
          onChange={(value) => {
            if (isFilter(value)) setFilter(value);
          }}
          data={[
            { value: 'open', label: `Open${count('open')}` },
            { value: 'mine', label: `Mine${count('mine')}` },
            { value: 'all', label: `All${count('all')}` },
          ]}
        />
      </Group>
      {threads.some(isOpen) && (
        <Text size="sm" c="dimmed">
          F8 goes to the next open thread, Shift+F8 back.
        </Text>
      )}
      <OnTheWholeCase />
      {(!fetched.hasCome || fetched.error !== null) && <NotCome {...fetched} />}
      {listed.length === 0 && fetched.hasCome && <Text>{EMPTY[filter]}</Text>}
      {listed.length > 0 && (
        <ol className={classes['list']}>
          {listed.map((one) => (
            <li key={one.thread.id}>
              <ThreadCard one={one} />
            </li>
          ))}
        </ol>
      )}
    </Stack>
  );
}

/** While the threads are on their way, or when they did not come: never the look of a case on which nothing was said. */
function NotCome({ hasCome, error, retry }: ThreadListProps['fetched']) {
  if (error === null)
    return (
      <Stack gap="xs" role="status" aria-busy aria-label="Loading the discussion">
        <Skeleton h={96} />
        <Skeleton h={96} />
      </Stack>
    );
  return (
    <Alert color="red" variant="outline" role="alert" title="The discussion could not be fetched">
      <Stack gap="xs">
        <Text size="sm">{hasCome ? 'What is shown may be out of date.' : error.message}</Text>
        <Group>
          <Button size="compact-md" variant="default" onClick={retry}>
            Retry
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}

function OnTheWholeCase() {
  const { caseId, wordsKey, mayComment } = useDiscussion();
  const [isOpenNow, setOpen] = useKept(`${wordsKey}/whole-case`, false);
  const add = useCaseChange(AddCommentDocument);
  if (!mayComment) return null;
  const close = (): void => {
    setOpen(false);
  };
  if (!isOpenNow)
    return (
      <Group>
        <Button
          variant="default"
          size="compact-md"
          data-letter="c"
          onClick={() => {
            setOpen(true);
          }}
        >
          Comment on the whole case
        </Button>
      </Group>
    );
  return (
    <CommentForm
      keptKey={`${wordsKey}/text/whole`}
      label="Your comment on the case as a whole"
      hasTag
      mustGather={false}
      cancel={close}
      send={async ({ text, tag, isPending, kept }) => {
        const { addComment } = await add.mutateAsync({
          input: { caseId, tag, text, pending: isPending, kept },
        });
        if (addComment.comment !== null) close();
        return addComment.findings;
      }}
    />
  );
}
