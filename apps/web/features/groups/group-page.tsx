import { Skeleton, Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { NotFound } from '../../app/not-found.js';
import { RouteFailure } from '../../app/route-failure.js';
import { ConsultationGroupPage } from './consultation-group-page.js';
import { SupervisionGroupPage } from './supervision-group-page.js';
import { useGroups } from './use-groups.js';

/** One group, of either kind; a group that the person cannot see is not found. */
export function GroupPage() {
  const { groupId } = useParams({ from: '/groups/$groupId' });
  const { groups, error, refetch } = useGroups();
  useEffect(() => {
    document.title = 'Group - Subrosa';
  }, []);
  if (groups === undefined && error !== null) return <RouteFailure error={error} reset={refetch} />;
  if (groups === undefined)
    return (
      <Stack role="status" aria-busy aria-label="Loading" maw={880}>
        <Skeleton h={40} w={320} />
        <Skeleton h={160} />
        <Skeleton h={240} />
      </Stack>
    );
  const consultation = groups.consultation.find(({ node }) => node.id === groupId);
  if (consultation !== undefined)
    return <ConsultationGroupPage key={groupId} id={groupId} because={consultation.because} />;
  const supervision = groups.supervision.find(({ node }) => node.id === groupId);
  if (supervision !== undefined)
    return <SupervisionGroupPage key={groupId} group={supervision.node} because={supervision.because} />;
  return <NotFound />;
}
