import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sessionQuery } from '../../app/query-client.js';
import {
  CaseClinicDocument,
  CasePageDocument,
  CaseTextDocument,
  OpenSectionDocument,
} from '../../graphql/generated/case-page.js';
import type { CaseTextQuery } from '../../graphql/generated/operations.js';
import { request } from '../../graphql/request.js';
import type { TrustedDocument } from '../../graphql/trusted-document.js';
import { query } from '../../graphql/use-operation.js';

const TEXTS = 'CaseText';

/** The case of a number; nothing of it stays in memory once it has left the screen. */
export const casePageQuery = (number: number) =>
  queryOptions({ ...query(CasePageDocument, { number }), gcTime: 0 });

/**
 * The opened texts of one version. Each reading of them is a line of the ledger: they are asked for once, and again when they change;
 * those of another version only when it is shown.
 */
const caseTextQuery = (id: string, version: number) =>
  queryOptions({
    ...query(CaseTextDocument, { id, version }),
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });

/** The texts that this person has opened, by the id of their section; null while they are asked for. */
export function useCaseTexts(
  id: string,
  version: number,
): {
  readonly texts: ReadonlyMap<string, string> | null;
  readonly error: Error | null;
} {
  const { data, error } = useQuery(caseTextQuery(id, version));
  const texts = useMemo(() => (data === undefined ? null : textsOf(data)), [data]);
  return { texts, error };
}

function textsOf({ case: { versions } }: CaseTextQuery): ReadonlyMap<string, string> {
  const found = versions.flatMap(({ sections }) => sections);
  return new Map(found.flatMap(({ id, text }) => (text === null ? [] : [[id, text] as const])));
}

/** A change on a case: everything asks again, the texts only if the change is one of theirs. */
export function useCaseChange<Data, Variables>(
  document: TrustedDocument<Data, Variables>,
  { changesTexts = false }: { readonly changesTexts?: boolean } = {},
): UseMutationResult<Data, Error, Variables> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (variables: Variables) => request(document, variables),
    meta: { keepsLists: true },
    onSuccess: () => {
      // Not waited for: the change is done, and whoever made it hears so before lists have asked again.
      void client.invalidateQueries({ predicate: ({ queryKey }) => changesTexts || queryKey[0] !== TEXTS });
    },
  });
}

/** Opens one section. Its text comes with the answer, so that the others are not read once more. */
export function useOpenSection(caseId: string, version: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sectionId: string) => request(OpenSectionDocument, { sectionId }),
    meta: { keepsLists: true },
    onSuccess: ({ openSection: { id, text } }) => {
      client.setQueryData(caseTextQuery(caseId, version).queryKey, (known) =>
        known === undefined ? known : withText(known, { id, text }),
      );
      // Not waited for: the text is shown and has the focus before lists have asked again.
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== TEXTS });
    },
  });
}

function withText(
  known: CaseTextQuery,
  opened: { readonly id: string; readonly text: string | null },
): CaseTextQuery {
  const versions = known.case.versions.map((shown) => ({
    ...shown,
    sections: shown.sections.map((section) =>
      section.id === opened.id ? { ...section, text: opened.text } : section,
    ),
  }));
  return { case: { ...known.case, versions } };
}

const LONG_MS = 600_000;

/** The clinic and the closed lists that forms choose from. */
export const useCaseClinic = () =>
  useQuery({ ...query(CaseClinicDocument, {}), staleTime: LONG_MS }).data ?? null;

/** Who is signed in; pages stand only where somebody is. */
export function useMe(): { readonly personId: string; readonly displayName: string } {
  const session = useQuery(sessionQuery()).data?.session;
  return { personId: session?.personId ?? '', displayName: session?.displayName ?? '' };
}
