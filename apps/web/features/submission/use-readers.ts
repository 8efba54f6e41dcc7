import { useQuery } from '@tanstack/react-query';
import {
  SubmissionConsultationGroupsDocument,
  SubmissionReadersDocument,
  SubmissionSupervisionGroupsDocument,
} from '../../graphql/generated/submission.js';
import type {
  CaseAudienceKind,
  SubmissionConsultationGroupsQuery,
  SubmissionReadersQuery,
  SubmissionSupervisionGroupsQuery,
} from '../../graphql/generated/operations.js';
import { isRefusal } from '../../graphql/request-error.js';
import { request } from '../../graphql/request.js';
import type { TrustedDocument } from '../../graphql/trusted-document.js';

/** Who could be asked to read; a list that is not for this person is empty, one that has not come yet is null. */
export interface Readers {
  readonly supervisors: SubmissionReadersQuery['mySupervisors'] | null;
  readonly supervisionGroups: readonly SupervisionGroupOffered[] | null;
  readonly consultationGroups: readonly ConsultationGroupOffered[] | null;
  readonly error: Error | null;
}

/** A supervision group that the author is in. */
export type SupervisionGroupOffered =
  SubmissionSupervisionGroupsQuery['supervisionGroups']['edges'][number]['node'];
/** A consultation group that the author is in. */
export type ConsultationGroupOffered =
  SubmissionConsultationGroupsQuery['consultationGroups']['edges'][number]['node'];

/** Asks for a list that some people have no part in: for them it is null and no failure. */
const listQuery = <Data>(document: TrustedDocument<Data, Record<string, never>>, enabled: boolean) => ({
  queryKey: [document.name, 'or none'] as const,
  enabled,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<Data | null> => {
    try {
      return await request(document, {}, { signal });
    } catch (error) {
      if (isRefusal(error, 'FORBIDDEN')) return null;
      throw error;
    }
  },
});

/** The people and groups behind the kind of audience that is chosen. */
export function useReaders(kind: CaseAudienceKind): Readers {
  const people = useQuery(listQuery(SubmissionReadersDocument, true));
  const training = useQuery(listQuery(SubmissionSupervisionGroupsDocument, kind === 'SUPERVISION_GROUP'));
  const peers = useQuery(listQuery(SubmissionConsultationGroupsDocument, kind === 'CONSULTATION_GROUP'));
  return {
    supervisors: orNone(people.data, ({ mySupervisors }) => mySupervisors),
    supervisionGroups: orNone(training.data, (data) => data.supervisionGroups.edges.map(({ node }) => node)),
    consultationGroups: orNone(peers.data, (data) => data.consultationGroups.edges.map(({ node }) => node)),
    error: people.error ?? training.error ?? peers.error,
  };
}

function orNone<Data, Row>(
  data: Data | null | undefined,
  rows: (data: Data) => readonly Row[],
): readonly Row[] | null {
  if (data === undefined) return null;
  return data === null ? [] : rows(data);
}
