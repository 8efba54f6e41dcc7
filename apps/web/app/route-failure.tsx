import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { OfflineError, RequestError, isRefusal } from '../graphql/request-error.js';
import { NotFound } from './not-found.js';

const isOldPage = (error: unknown): boolean =>
  isRefusal(error, 'DOCUMENT_REFUSED') ||
  (error instanceof Error && /dynamically imported module|Importing a module/i.test(error.message));

function sentenceOf(error: unknown): { title: string; text: string } {
  if (isOldPage(error))
    return { title: 'Subrosa was updated', text: 'Load the page again to go on. Drafts are on the server.' };
  if (error instanceof OfflineError) return { title: 'No connection', text: error.message };
  if (isRefusal(error, 'FORBIDDEN')) return { title: 'You may not do that', text: error.message };
  if (error instanceof RequestError) return { title: 'That did not work', text: error.message };
  return { title: 'Something went wrong on this page', text: 'Nothing was lost on the server. Try again.' };
}

/** Why a page could not be shown, and what to do; never a blank page. */
export function RouteFailure({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  if (isRefusal(error, 'NOT_FOUND')) return <NotFound />;
  const { title, text } = sentenceOf(error);
  const retry = (): void => {
    if (isOldPage(error)) {
      location.reload();
      return;
    }
    reset();
    void router.invalidate();
  };
  return (
    <Stack gap="xs" maw={560} role="alert">
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text>{text}</Text>
      {error instanceof RequestError && error.requestId !== null && (
        <Text size="sm" c="dimmed">
          Number to report: {error.requestId}
        </Text>
      )}
      <Group>
        <Button onClick={retry}>{isOldPage(error) ? 'Load again' : 'Try again'}</Button>
      </Group>
    </Stack>
  );
}
