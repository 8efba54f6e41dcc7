import { Alert, Button } from '@mantine/core';
import { refusalTexts } from '../graphql/refusal-texts.js';

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
