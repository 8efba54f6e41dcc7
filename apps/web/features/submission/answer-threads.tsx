import { Stack, Text, Title } from '@mantine/core';
import type { AnsweredThreadFragment } from '../../graphql/generated/operations.js';
import { AnswerThread } from './answer-thread.js';

interface AnswerThreadsProps {
  readonly caseId: string;
  readonly threads: readonly AnsweredThreadFragment[];
  readonly headings: ReadonlyMap<string, string>;
}

/** What was said of the text, open threads first: each is answered by words or marked as done. */
export function AnswerThreads({ caseId, threads, headings }: AnswerThreadsProps) {
  const open = threads.filter(({ resolvedAt }) => resolvedAt === null);
  const done = threads.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <section aria-labelledby="threads">
      <Title order={2} id="threads" size="h4">
        What was asked
      </Title>
      <Text size="sm" c="dimmed" role="status">
        {threads.length === 0 ? 'No threads.' : `${open.length} open, ${done.length} done.`}
      </Text>
      <Stack gap="sm" mt="xs">
        {[...open, ...done].map((thread) => (
          <AnswerThread
            key={thread.id}
            caseId={caseId}
            thread={thread}
            heading={thread.section === null ? null : (headings.get(thread.section) ?? null)}
          />
        ))}
      </Stack>
    </section>
  );
}
