import { Anchor, Text } from '@mantine/core';
import type { SubmissionDeskQuery } from '../../graphql/generated/operations.js';

/** Whom to call: name and number of the clinic's on-call entry, or what to do where there is none. */
export function OnCallWords({ onCall }: { readonly onCall: SubmissionDeskQuery['clinic']['onCall'] }) {
  const { name = null, phone = null } = onCall ?? {};
  if (name === null && phone === null)
    return <Text>Nobody is on call here: call your supervisor or emergency services.</Text>;
  return (
    <Text>
      On call: {name}
      {name !== null && phone !== null && ', '}
      {phone !== null && (
        <Anchor href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} fw={600}>
          {phone}
        </Anchor>
      )}
    </Text>
  );
}
