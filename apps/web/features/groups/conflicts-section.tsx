import { Group, NativeSelect, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateOf } from '../../app/moments.js';
import {
  DeclareConflictDocument,
  MyConflictsDocument,
  WithdrawConflictDocument,
} from '../../graphql/generated/groups.js';
import type {
  ConflictKind,
  GroupPartsFragment,
  MyConflictsQuery,
} from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { peopleOf } from './group-state.js';
import classes from './groups.module.css';

type Conflict = MyConflictsQuery['myConflicts'][number];

const KINDS: Readonly<Record<ConflictKind, string>> = {
  KINSHIP: 'We are family or partners',
  OWN_THERAPIST: 'One of us is or was the therapist of the other',
  OTHER_TIE: 'Another tie',
};
const isKind = (value: string): value is ConflictKind => value in KINDS;

interface ConflictsProps {
  readonly group: GroupPartsFragment;
  readonly personId: string;
}

/** Ties to people of this group that the signed-in person has declared; nobody else reads them. */
export function ConflictsSection({ group, personId }: ConflictsProps) {
  const { data } = useQuery(query(MyConflictsDocument, {}));
  const others = peopleOf(group.members).present.filter((one) => one.personId !== personId);
  const nameOf = (id: string): string | undefined =>
    others.find((one) => one.personId === id)?.person?.displayName;
  const declared = (data?.myConflicts ?? []).filter(
    ({ otherPersonId }) => nameOf(otherPersonId) !== undefined,
  );
  if (group.activeUntil !== null || others.length === 0) return null;
  return (
    <section aria-labelledby="ties-title">
      <Title order={2} size="h3" id="ties-title" mb="xs">
        Ties that you have declared
      </Title>
      <Text>
        A tie to somebody of this group beside the work. Only you read which; where it matters, the director
        learns that there is one.
      </Text>
      <ul className={classes['rows']} style={{ gap: 0 }}>
        {declared.map((one) => (
          <li key={one.id} className={classes['member']}>
            <Text size="sm">
              {nameOf(one.otherPersonId)}: {KINDS[one.kind].toLowerCase()}, declared {dateOf(one.declaredAt)}
            </Text>
            <Withdraw conflict={one} />
          </li>
        ))}
      </ul>
      <Group mt="sm">
        <Declare
          others={others.map((one) => ({ value: one.personId, label: one.person?.displayName ?? '' }))}
        />
      </Group>
    </section>
  );
}

function Withdraw({ conflict: { id, version } }: { readonly conflict: Conflict }) {
  const withdraw = useChange(WithdrawConflictDocument);
  return (
    <ActButton
      label="Withdraw"
      title="Withdraw this declaration?"
      consequence="Say so only if the tie has ended or was declared by mistake. You can declare it again."
      confirm="Withdraw"
      error={withdraw.error}
      isPending={withdraw.isPending}
      button={{ size: 'compact-sm' }}
      act={(done) => {
        withdraw.mutate({ input: { conflictId: id, expectedVersion: version } }, { onSuccess: done });
      }}
    />
  );
}

function Declare({ others }: { readonly others: readonly { value: string; label: string }[] }) {
  const [kind, setKind] = useState<ConflictKind>('OTHER_TIE');
  const [otherPersonId, setOther] = useState('');
  const [isAsked, setAsked] = useState(false);
  const declare = useChange(DeclareConflictDocument);
  return (
    <ActButton
      label="Declare a tie"
      title="Declare a tie"
      consequence="To step out of a case because of its client, use “I may know this client” on the case instead."
      confirm="Declare"
      error={declare.error}
      isPending={declare.isPending}
      act={(done) => {
        setAsked(true);
        if (otherPersonId !== '') declare.mutate({ input: { kind, otherPersonId } }, { onSuccess: done });
      }}
    >
      <NativeSelect
        label="With whom"
        value={otherPersonId}
        onChange={(event) => {
          setOther(event.currentTarget.value);
        }}
        data={[{ value: '', label: 'Choose a person' }, ...others]}
        error={isAsked && otherPersonId === '' ? 'Choose a person.' : undefined}
      />
      <NativeSelect
        label="What it is"
        description="Only you will read this."
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          if (isKind(value)) setKind(value);
        }}
        data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
      />
    </ActButton>
  );
}
