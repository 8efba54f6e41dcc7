import type { PersonRowFragment } from '../../graphql/generated/operations.js';
import { EndMembershipDocument } from '../../graphql/generated/people.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';

/** Ends somebody's membership, and with it every access, at once. */
export function EndMembership({ member }: { readonly member: PersonRowFragment }) {
  const end = useChange(EndMembershipDocument);
  const { displayName } = member.person;
  return (
    <ActButton
      label="End"
      name={`End the membership of ${displayName}`}
      title={`End the membership of ${displayName}`}
      consequence="Their sessions in this clinic end now, and their supervisions and places in groups with them. What they wrote stays to its ordinary end."
      confirm="End it now"
      error={end.error}
      isPending={end.isPending}
      act={(done) => {
        end.mutate({ memberId: member.id, expectedVersion: member.version }, { onSuccess: done });
      }}
      button={{ size: 'compact-md' }}
    />
  );
}
