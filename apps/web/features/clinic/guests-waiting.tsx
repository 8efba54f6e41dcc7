import { Anchor, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { GuestsWaitingDocument } from '../../graphql/generated/clinic.js';
import { query } from '../../graphql/use-operation.js';

/** Guests whom facilitators proposed, the longest waiting first, each with the way to the group where it is decided. */
export function GuestsWaiting() {
  const { data, error } = useQuery(query(GuestsWaitingDocument, {}));
  if (data === undefined)
    return error === null ? (
      <Skeleton h={24} role="status" aria-busy aria-label="Loading" />
    ) : (
      <Text role="alert">{error.message}</Text>
    );
  const guests = data.guestProposals.edges.map(({ node }) => node);
  if (guests.length === 0) return <Text c="dimmed">No guest waits for a decision.</Text>;
  return guests.map(({ id, groupId, person }) => (
    <Anchor
      key={id}
      w="fit-content"
      renderRoot={(props) => <Link {...props} to="/groups/$groupId" params={{ groupId }} />}
    >
      Decide on {person?.displayName ?? 'a guest'} in the group
    </Anchor>
  ));
}
