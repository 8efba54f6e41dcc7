import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { OfflineError, RequestError } from './request-error.js';

const SECOND = 1_000;

/** What the rest of the client is told of every answer that said no. */
export type OnRefused = (error: RequestError) => void;

/** The answers kept in memory, nowhere else. A change makes every list ask again; texts are dropped soon after they leave the screen. */
export function createQueryClient(onRefused: OnRefused): QueryClient {
  const tell = (error: unknown): void => {
    if (error instanceof RequestError) onRefused(error);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: tell }),
    mutationCache: new MutationCache({
      onError: tell,
      // The library calls it with the change as the fourth of its parameters.
      // eslint-disable-next-line no-restricted-syntax
      onSuccess: (_data, _variables, _context, mutation) => {
        if (mutation.meta?.['keepsLists'] !== true) void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 15 * SECOND,
        gcTime: 60 * SECOND,
        retry: (count, error) => error instanceof OfflineError && count < 2,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
  return client;
}
