import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateOf } from '../../app/moments.js';
import {
  AddSuperviseeDocument,
  EndSupervisionGroupDocument,
  RemoveSuperviseeDocument,
  SuperviseesOfDocument,
} from '../../graphql/generated/groups.js';
import type { SupervisionGroupPartsFragment } from '../../graphql/generated/operations.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { Findings } from '../../components/findings.js';
import { GroupHead } from './group-head.js';
import classes from './groups.module.css';

interface SupervisionGroupProps {
  readonly group: SupervisionGroupPartsFragment;
}
type Place = SupervisionGroupPartsFragment['places'][number];

/** A supervision group: who supervises it and who has a place in it. */
export function SupervisionGroupPage({
  group,
  because,
}: SupervisionGroupProps & { readonly because: readonly string[] }) {
  const { supervisor, places, viewerCan } = group;
  return (
    <Stack gap="xl" maw={880}>
      <GroupHead kind="Supervision group" because={because} {...group} />
      <section aria-labelledby="places-title">
        <Title order={2} size="h3" id="places-title" mb="xs">
          Supervisor and supervisees
        </Title>
        <Text>
          {supervisor === null
            ? 'You may not see who supervises it.'
            : `Supervised by ${supervisor.displayName}.`}{' '}
          A place rests on a supervision in force and ends with it.
        </Text>
        {places.length === 0 && <Text mt="xs">Nobody has a place yet.</Text>}
        <ul className={classes['rows']} style={{ gap: 0 }}>
          {places.map((place) => (
            <li key={place.id} className={classes['member']}>
              <div>
                <Text fw={500}>{place.person?.displayName ?? 'A supervisee'}</Text>
                <Text size="sm" c="dimmed">
                  Since {dateOf(place.activeFrom)}
                </Text>
              </div>
              {viewerCan.changePlaces && <RemovePlace place={place} />}
            </li>
          ))}
        </ul>
        {viewerCan.changePlaces && (
          <Group mt="sm">
            <AddPlace group={group} />
          </Group>
        )}
      </section>
      {viewerCan.end && (
        <Group>
          <EndSupervisionGroup group={group} />
        </Group>
      )}
    </Stack>
  );
}

function AddPlace({ group }: SupervisionGroupProps) {
  const [superviseeId, setSupervisee] = useState('');
  const [isAsked, setAsked] = useState(false);
  const add = useChange(AddSuperviseeDocument);
  const { data } = useQuery(query(SuperviseesOfDocument, { supervisorId: group.supervisorId }));
  const choices = new Map(
    (data?.assignments.edges ?? []).map(({ node }) => [
      node.superviseeId,
      node.supervisee?.displayName ?? 'A supervisee',
    ]),
  );
  const free = [...choices].filter(([id]) => !group.places.some(({ personId }) => personId === id));
  const act = (done: () => void): void => {
    setAsked(true);
    if (superviseeId === '') return;
    add.mutate(
      { input: { groupId: group.id, superviseeId } },
      {
        onSuccess: ({ addSupervisee: { findings } }) => {
          // A warning is to be read before the dialog goes away.
          if (findings.length === 0) done();
          else setSupervisee('');
        },
      },
    );
  };
  return (
    <ActButton
      label="Add a supervisee"
      title="Add a supervisee"
      consequence="They read what the others of the group send to it, once their supervision is in force."
      confirm="Add"
      error={add.error}
      isPending={add.isPending}
      act={act}
    >
      {add.data?.addSupervisee.isRefused === false && add.data.addSupervisee.findings.length > 0 && (
        <Text role="status">The place was given. This is to be known:</Text>
      )}
      <Findings findings={add.data?.addSupervisee.findings ?? []} />
      <NativeSelect
        label="Supervisee"
        description="Those whom the supervisor of this group supervises today."
        value={superviseeId}
        onChange={(event) => {
          setSupervisee(event.currentTarget.value);
          setAsked(false);
        }}
        data={[
          {
            value: '',
            label: data !== undefined && free.length === 0 ? 'Nobody can be added' : 'Choose a person',
          },
          ...free.map(([value, label]) => ({ value, label })),
        ]}
        error={isAsked && superviseeId === '' && add.data === undefined ? 'Choose a person.' : undefined}
      />
    </ActButton>
  );
}

function RemovePlace({ place }: { readonly place: Place }) {
  const remove = useChange(RemoveSuperviseeDocument);
  const name = place.person?.displayName ?? 'this supervisee';
  return (
    <ActButton
      label="Remove"
      name={`Remove ${name}`}
      title={`Remove ${name} from the group?`}
      consequence="Their reading through this group ends at once. Their own supervision goes on."
      confirm="Remove"
      error={remove.error}
      isPending={remove.isPending}
      button={{ size: 'compact-sm' }}
      act={(done) => {
        remove.mutate({ input: { placeId: place.id, expectedVersion: place.version } }, { onSuccess: done });
      }}
    />
  );
}

function EndSupervisionGroup({ group: { id, version } }: SupervisionGroupProps) {
  const end = useChange(EndSupervisionGroupDocument);
  return (
    <ActButton
      label="End this group"
      title="End this group?"
      consequence="Every place ends at once. Supervisions go on. It cannot be undone."
      confirm="End the group"
      error={end.error}
      isPending={end.isPending}
      act={(done) => {
        end.mutate({ input: { groupId: id, expectedVersion: version } }, { onSuccess: done });
      }}
    />
  );
}
