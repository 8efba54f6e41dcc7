import { Alert, Group, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../app/query-client.js';
import { RouteFailure } from '../../app/route-failure.js';
import {
  ConsultationGroupPageDocument,
  EndConsultationGroupDocument,
  GroupCasesDocument,
} from '../../graphql/generated/groups.js';
import { query, useChange } from '../../graphql/use-operation.js';
import { ActButton } from '../../components/act-button.js';
import { ConflictsSection } from './conflicts-section.js';
import { CovenantSection } from './covenant-section.js';
import { GroupConsultations } from './group-consultations.js';
import { GroupHead } from './group-head.js';
import { casesOf } from './group-state.js';
import { MembersSection } from './members-section.js';
import { RetentionSection } from './retention-section.js';

interface ConsultationGroupPageProps {
  readonly id: string;
  readonly because: readonly string[];
}

/** A consultation group: what goes on, its covenant, its members, how long its cases live. */
export function ConsultationGroupPage({ id, because }: ConsultationGroupPageProps) {
  const { data, error, refetch } = useQuery(query(ConsultationGroupPageDocument, { id }));
  const cases = useQuery(query(GroupCasesDocument, {})).data?.cases.edges.map(({ node }) => node);
  const personId = useQuery(sessionQuery()).data?.session?.personId ?? '';
  if (data === undefined && error !== null)
    return <RouteFailure error={error} reset={() => void refetch()} />;
  if (data === undefined) return <Skeleton h={320} maw={880} role="status" aria-busy aria-label="Loading" />;
  const group = data.consultationGroup;
  return (
    <Stack gap="xl" maw={880}>
      <GroupHead kind="Consultation group" because={because} {...group} />
      {error !== null && <Alert color="red" role="alert" title={error.message} />}
      <GroupConsultations cases={cases === undefined ? undefined : casesOf(id, cases)} />
      <CovenantSection group={group} personId={personId} />
      <MembersSection group={group} personId={personId} />
      <RetentionSection group={group} />
      <ConflictsSection group={group} personId={personId} />
      {group.viewerCan.end && (
        <Group>
          <EndGroup id={group.id} version={group.version} />
        </Group>
      )}
    </Stack>
  );
}

function EndGroup({ id, version }: { readonly id: string; readonly version: number }) {
  const end = useChange(EndConsultationGroupDocument);
  return (
    <ActButton
      label="End this group"
      title="End this group?"
      consequence="Every membership ends at once, and with it all reading through this group. Authors and supervisors keep theirs. It cannot be undone."
      confirm="End the group"
      error={end.error}
      isPending={end.isPending}
      act={(done) => {
        end.mutate({ input: { groupId: id, expectedVersion: version } }, { onSuccess: done });
      }}
    />
  );
}
