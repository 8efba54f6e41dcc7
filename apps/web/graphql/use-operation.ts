import { queryOptions, useMutation } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { isQuiet } from './quiet.js';
import { request } from './request.js';
import type { TrustedDocument } from './trusted-document.js';

/** A query as TanStack Query keeps it: by its name and variables. */
export const query = <Data, Variables>(
  document: TrustedDocument<Data, Variables>,
  variables: NoInfer<Variables>,
) =>
  queryOptions({
    queryKey: [document.name, variables] as const,
    queryFn: ({ signal }) => request(document, variables, { signal, isBackground: isQuiet() }),
  });

/** A change; every list asks again when it went through, unless `keepsLists`. */
export const useChange = <Data, Variables>(
  document: TrustedDocument<Data, Variables>,
  { keepsLists = false }: { readonly keepsLists?: boolean } = {},
): UseMutationResult<Data, Error, Variables> =>
  useMutation({
    mutationFn: (variables: Variables) => request(document, variables),
    meta: { keepsLists },
  });
