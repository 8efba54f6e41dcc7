import { Alert } from '@mantine/core';

/** Why nothing was sent, where no reason of the gate says it. */
export const SendProblem = ({ error }: { readonly error: Error }) => (
  <Alert color="red" role="alert" title="It was not sent">
    {error.message}
  </Alert>
);
