import { Badge, Group, Text, Title } from '@mantine/core';
import { dateOf } from '../../app/moments.js';
import type { GroupPartsFragment, MembershipPartsFragment } from '../../graphql/generated/operations.js';
import { AddMember } from './add-member.js';
import { endedText, peopleOf } from './group-state.js';
import { MemberActions } from './member-actions.js';
import classes from './groups.module.css';

interface MembersProps {
  readonly group: GroupPartsFragment;
  readonly personId: string;
}

/** Who is in the group and in which place, who waits for the director, and what this person may do about it. */
export function MembersSection({ group, personId }: MembersProps) {
  const { present, proposed, past } = peopleOf(group.members);
  return (
    <section aria-labelledby="members-title">
      <Title order={2} size="h3" id="members-title">
        Members
      </Title>
      {present.length === 0 && <Text mt="xs">Nobody is in this group.</Text>}
      <ul className={classes['rows']} style={{ gap: 0 }}>
        {present.map((one) => (
          <MemberRow key={one.id} member={one} {...{ group, personId }} />
        ))}
      </ul>
      {proposed.length > 0 && (
        <>
          <Title order={3} size="h5" mt="md">
            Guests who wait for the director
          </Title>
          <ul className={classes['rows']} style={{ gap: 0 }}>
            {proposed.map((one) => (
              <MemberRow key={one.id} member={one} {...{ group, personId }} />
            ))}
          </ul>
        </>
      )}
      <AddMember group={group} />
      {past.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          No longer in the group:{' '}
          {past.map((one) => `${one.person?.displayName ?? 'a person'} (${endedText(one)})`).join(', ')}.
        </Text>
      )}
    </section>
  );
}

function MemberRow({ member, group, personId }: MembersProps & { readonly member: MembershipPartsFragment }) {
  const { person, role, isGuest, hasSigned, activeFrom, state } = member;
  const isOwn = member.personId === personId;
  return (
    <li className={classes['member']}>
      <div>
        <Group gap="xs">
          <Text fw={500}>{person?.displayName ?? 'A person of this group'}</Text>
          {isOwn && (
            <Badge tt="none" variant="default">
              You
            </Badge>
          )}
          {role === 'FACILITATOR' && (
            <Badge tt="none" variant="light">
              Facilitator
            </Badge>
          )}
          {isGuest && (
            <Badge tt="none" variant="outline">
              Guest
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {state === 'PROPOSED' ? 'Proposed' : 'In the group since'} {dateOf(activeFrom)}
          {state === 'ADMITTED' && hasSigned !== null && group.covenantVersion > 0
            ? hasSigned
              ? `, has signed version ${String(group.covenantVersion)}`
              : `, has not signed version ${String(group.covenantVersion)}`
            : ''}
        </Text>
      </div>
      <MemberActions {...{ member, group, isOwn }} />
    </li>
  );
}
