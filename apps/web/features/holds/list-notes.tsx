import { Alert, Button, Text } from '@mantine/core';
import { refusalTexts } from '../../graphql/refusal-texts.js';

interface ListProblemProps {
  readonly error: Error;
  readonly retry: () => void;
}

/** Why a list could not be read or read again; what was read before stays where it is. */
export function ListProblem({ error, retry }: ListProblemProps) {
  return (
    <Alert color="red" role="alert" title={refusalTexts(error).join(' ')}>
      <Button variant="default" size="compact-md" onClick={retry}>
        Try again
      </Button>
    </Alert>
  );
}

/** Said under a list that has more than one page. */
export function NewestOnly() {
  return (
    <Text size="sm" c="dimmed">
      These are the newest 100. The audit trail has every one.
    </Text>
  );
}
