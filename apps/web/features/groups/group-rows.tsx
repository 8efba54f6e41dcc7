import { Anchor, Badge, Group, List, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type {
  ListedGroupPartsFragment,
  SupervisionGroupPartsFragment,
} from '../../graphql/generated/operations.js';
import { peopleOf, waitingIn } from './group-state.js';
import type { GroupCases } from './group-state.js';
import classes from './groups.module.css';

const counted = (count: number, noun: string): string => `${String(count)} ${noun}${count === 1 ? '' : 's'}`;

function GroupLink({ id, name }: { readonly id: string; readonly name: string }) {
  return (
    <Anchor
      fw={600}
      renderRoot={(props) => <Link to="/groups/$groupId" params={{ groupId: id }} {...props} />}
    >
      {name}
    </Anchor>
  );
}

interface ConsultationGroupRowProps {
  readonly group: ListedGroupPartsFragment;
  readonly personId: string;
  readonly cases: GroupCases;
}

/** A consultation group in the list: who leads it, how much goes on, what waits for this person. */
export function ConsultationGroupRow({ group, personId, cases }: ConsultationGroupRowProps) {
  const { present } = peopleOf(group.members);
  const waiting = waitingIn(group, personId, cases.open);
  const leads = present.filter(({ role }) => role === 'FACILITATOR').map(({ person }) => person?.displayName);
  return (
    <li className={classes['row']}>
      <Group justify="space-between" gap="xs">
        <GroupLink id={group.id} name={group.name} />
        {waiting.length > 0 && (
          <Badge tt="none" variant="light">
            {counted(waiting.length, 'thing')} for you
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {leads.length > 0 ? `Led by ${leads.filter(Boolean).join(' and ')}. ` : ''}
        {counted(present.length, 'member')}, {counted(cases.open.length, 'open consultation')}.
      </Text>
      {waiting.length > 0 && (
        <List size="sm" mt={4}>
          {waiting.map(({ text }) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
        </List>
      )}
    </li>
  );
}

/** A supervision group in the list. */
export function SupervisionGroupRow({ group }: { readonly group: SupervisionGroupPartsFragment }) {
  return (
    <li className={classes['row']}>
      <GroupLink id={group.id} name={group.name} />
      <Text size="sm" c="dimmed">
        {group.supervisor === null ? '' : `Supervised by ${group.supervisor.displayName}. `}
        {counted(group.places.length, 'supervisee')}.
      </Text>
    </li>
  );
}
