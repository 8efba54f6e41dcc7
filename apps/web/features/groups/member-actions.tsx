import { Group, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  AppointFacilitatorDocument,
  DecideGuestDocument,
  DismissFacilitatorDocument,
  LeaveConsultationGroupDocument,
  RemoveGroupMemberDocument,
} from '../../graphql/generated/groups.js';
import type {
  GroupPartsFragment,
  GroupRemovalReason,
  MembershipPartsFragment,
} from '../../graphql/generated/operations.js';
import { useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';

interface MemberProps {
  readonly member: MembershipPartsFragment;
}

const SMALL = { size: 'compact-sm' } as const;
const nameOf = ({ person }: MembershipPartsFragment): string => person?.displayName ?? 'this person';

/** Everything that may be done about one membership, as the API permits it. */
export function MemberActions({
  member,
  group,
  isOwn,
}: MemberProps & { readonly group: GroupPartsFragment; readonly isOwn: boolean }) {
  const { viewerCan, role, isGuest, state } = member;
  const mayAppoint = group.viewerCan.appoint && role === 'MEMBER' && !isGuest && state === 'ADMITTED';
  return (
    <Group gap="xs">
      {viewerCan.decide && <DecideGuest member={member} isApproved />}
      {viewerCan.decide && <DecideGuest member={member} isApproved={false} />}
      {mayAppoint && <Appoint member={member} groupId={group.id} />}
      {viewerCan.dismiss && <Dismiss member={member} />}
      {viewerCan.remove && !isOwn && <Remove member={member} />}
      {viewerCan.leave && isOwn && <Leave member={member} />}
    </Group>
  );
}

function DecideGuest({ member, isApproved }: MemberProps & { readonly isApproved: boolean }) {
  const decide = useChange(DecideGuestDocument);
  const name = nameOf(member);
  const word = isApproved ? 'Approve' : 'Decline';
  return (
    <ActButton
      label={word}
      name={`${word} ${name}`}
      title={`${word} ${name} as a guest?`}
      consequence={
        isApproved
          ? 'They join this group alone, sign its covenant, and read what is sent to the group with consent for outside consultation.'
          : 'They do not join. The facilitator is told and may propose them again.'
      }
      confirm={word}
      error={decide.error}
      isPending={decide.isPending}
      button={SMALL}
      act={(done) => {
        const input = { membershipId: member.id, approve: isApproved, expectedVersion: member.version };
        decide.mutate({ input }, { onSuccess: done });
      }}
    />
  );
}

function Appoint({ member, groupId }: MemberProps & { readonly groupId: string }) {
  const appoint = useChange(AppointFacilitatorDocument);
  const name = nameOf(member);
  return (
    <ActButton
      label="Appoint facilitator"
      name={`Appoint facilitator: ${name}`}
      title={`Appoint ${name} facilitator?`}
      consequence="They admit members, propose guests, publish the covenant, and lead and close consultations."
      confirm="Appoint"
      error={appoint.error}
      isPending={appoint.isPending}
      button={SMALL}
      act={(done) => {
        appoint.mutate({ input: { groupId, personId: member.personId } }, { onSuccess: done });
      }}
    />
  );
}

function Dismiss({ member }: MemberProps) {
  const dismiss = useChange(DismissFacilitatorDocument);
  const name = nameOf(member);
  return (
    <ActButton
      label="Dismiss as facilitator"
      name={`Dismiss as facilitator: ${name}`}
      title={`Dismiss ${name} as facilitator?`}
      consequence="They stay in the group as a member. A group keeps at least one facilitator."
      confirm="Dismiss"
      error={dismiss.error}
      isPending={dismiss.isPending}
      button={SMALL}
      act={(done) => {
        const input = { membershipId: member.id, expectedVersion: member.version };
        dismiss.mutate({ input }, { onSuccess: done });
      }}
    />
  );
}

const REASONS: Readonly<Record<GroupRemovalReason, string>> = {
  ABSENT: 'Does not take part',
  CONFLICT_OF_INTEREST: 'Conflict of interest',
  COVENANT_BROKEN: 'Broke the covenant',
  GROUP_TOO_LARGE: 'The group is too large',
  OTHER: 'Another reason',
};
const isReason = (value: string): value is GroupRemovalReason => value in REASONS;

function Remove({ member }: MemberProps) {
  const [reason, setReason] = useState<GroupRemovalReason>('ABSENT');
  const remove = useChange(RemoveGroupMemberDocument);
  const name = nameOf(member);
  return (
    <ActButton
      label="Remove"
      name={`Remove ${name}`}
      title={`Remove ${name} from the group?`}
      consequence="Their reading through this group ends at once."
      confirm="Remove"
      error={remove.error}
      isPending={remove.isPending}
      button={SMALL}
      act={(done) => {
        const input = { membershipId: member.id, expectedVersion: member.version, reason };
        remove.mutate({ input }, { onSuccess: done });
      }}
    >
      <NativeSelect
        label="Why"
        value={reason}
        onChange={({ currentTarget: { value } }) => {
          if (isReason(value)) setReason(value);
        }}
        data={Object.entries(REASONS).map(([value, label]) => ({ value, label }))}
      />
    </ActButton>
  );
}

function Leave({ member }: MemberProps) {
  const leave = useChange(LeaveConsultationGroupDocument);
  const navigate = useNavigate();
  return (
    <ActButton
      label="Leave the group"
      title="Leave this group?"
      consequence="Your reading through this group ends at once. To come back, a facilitator admits you again."
      confirm="Leave"
      error={leave.error}
      isPending={leave.isPending}
      button={SMALL}
      act={(done) => {
        leave.mutate(
          { membershipId: member.id },
          {
            onSuccess: () => {
              done();
              void navigate({ to: '/groups' });
            },
          },
        );
      }}
    />
  );
}
