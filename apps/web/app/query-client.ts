import { createQueryClient } from '../graphql/query-client.js';
import type { RequestError } from '../graphql/request-error.js';
import { CurrentSessionDocument } from '../graphql/generated/session.js';
import { query } from '../graphql/use-operation.js';

/** The session as the server knows it, or none. */
export const sessionQuery = () => query(CurrentSessionDocument, {});

const ENDS = new Set(['UNAUTHENTICATED', 'SESSION_LOCKED']);

function onRefused(error: RequestError): void {
  // The session ended or locked itself elsewhere: everything that was read goes, and the page shows what is left to do.
  if (ENDS.has(error.code)) void forget();
}

/** The client of every query of this tab. */
export const queryClient = createQueryClient(onRefused);

/** Drops everything that was read, and asks anew who is signed in. */
export async function forget(): Promise<void> {
  await queryClient.cancelQueries();
  const { queryKey } = sessionQuery();
  queryClient.removeQueries({ predicate: (one) => one.queryKey[0] !== queryKey[0] });
  await queryClient.invalidateQueries({ queryKey });
}
