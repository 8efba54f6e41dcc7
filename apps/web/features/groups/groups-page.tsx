import { Alert, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import { RouteFailure } from '../../app/route-failure.js';
import { GroupCasesDocument } from '../../graphql/generated/groups.js';
import { query } from '../../graphql/use-operation.js';
import { CreateConsultationGroup } from './create-consultation-group.js';
import { CreateSupervisionGroup } from './create-supervision-group.js';
import { ConsultationGroupRow, SupervisionGroupRow } from './group-rows.js';
import { casesOf, isMember } from './group-state.js';
import { useGroups } from './use-groups.js';
import type { Groups } from './use-groups.js';
import classes from './groups.module.css';

/** The groups of the signed-in person and what waits in each; for a director all groups of the clinic. */
export function GroupsPage() {
  useEffect(() => {
    document.title = 'Groups - Subrosa';
  }, []);
  const { groups, error, refetch } = useGroups();
  const session = useQuery(sessionQuery()).data?.session;
  if (error !== null && groups === undefined) return <RouteFailure error={error} reset={refetch} />;
  const isDirector = session?.roles.includes('DIRECTOR') === true;
  return (
    <Stack gap="lg" maw={880}>
      <Group justify="space-between">
        <Title order={1}>Groups</Title>
        {isDirector && (
          <Group gap="sm">
            <CreateConsultationGroup />
            <CreateSupervisionGroup />
          </Group>
        )}
      </Group>
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      {groups === undefined ? (
        <Stack role="status" aria-busy aria-label="Loading">
          <Skeleton h={96} />
          <Skeleton h={96} />
        </Stack>
      ) : (
        <GroupLists groups={groups} personId={session?.personId ?? ''} isDirector={isDirector} />
      )}
    </Stack>
  );
}

interface GroupListsProps {
  readonly groups: Groups;
  readonly personId: string;
  readonly isDirector: boolean;
}

function GroupLists({ groups, personId, isDirector }: GroupListsProps) {
  const cases = useQuery(query(GroupCasesDocument, {})).data?.cases.edges.map(({ node }) => node) ?? [];
  const consultation = groups.consultation.map(({ node }) => node);
  const supervision = groups.supervision.map(({ node }) => node);
  const living = consultation.filter(({ activeUntil }) => activeUntil === null);
  const own = living.filter((group) => isMember(group, personId));
  const others = living.filter((group) => !own.includes(group));
  const lively = supervision.filter(({ activeUntil }) => activeUntil === null);
  const ended = [...consultation, ...supervision].filter(({ activeUntil }) => activeUntil !== null);
  if (consultation.length + supervision.length === 0) return <NoGroup isDirector={isDirector} />;
  return (
    <>
      {own.length > 0 && (
        <Section title="Your consultation groups">
          {own.map((group) => (
            <ConsultationGroupRow key={group.id} {...{ group, personId }} cases={casesOf(group.id, cases)} />
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={isDirector ? 'Consultation groups of the clinic' : 'Consultation groups'}>
          {others.map((group) => (
            <ConsultationGroupRow key={group.id} {...{ group, personId }} cases={casesOf(group.id, cases)} />
          ))}
        </Section>
      )}
      {lively.length > 0 && (
        <Section title="Supervision groups">
          {lively.map((group) => (
            <SupervisionGroupRow key={group.id} group={group} />
          ))}
        </Section>
      )}
      {ended.length > 0 && (
        <Text size="sm" c="dimmed">
          {ended.length === 1 ? 'One group has ended: ' : `${String(ended.length)} groups have ended: `}
          {ended.map(({ name }) => name).join(', ')}.
        </Text>
      )}
    </>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <ul className={classes['rows']}>{children}</ul>
    </section>
  );
}

function NoGroup({ isDirector }: { readonly isDirector: boolean }) {
  return (
    <Text maw={560}>
      {isDirector
        ? 'This clinic has no group yet. Make a consultation group and appoint who leads it; they publish the covenant and admit the members.'
        : 'You are in no group. A facilitator admits licensed colleagues to a consultation group; your supervisor and the director arrange a supervision group.'}
    </Text>
  );
}
