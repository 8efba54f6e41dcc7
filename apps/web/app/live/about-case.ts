/** A query of the cache, as far as one needs to see what it is about. */
export interface KnownQuery {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data?: unknown };
}

const mentions = (value: unknown, id: string): boolean =>
  value !== undefined && JSON.stringify(value).includes(id);

/** True if the query was asked for this case by its id, or its answer is that one case: all it holds is about it. */
export function isOfCase({ queryKey, state }: KnownQuery, caseId: string): boolean {
  if (mentions(queryKey, caseId)) return true;
  const { data } = state;
  if (typeof data !== 'object' || data === null) return false;
  return Object.values(data).some(
    (field: unknown) => typeof field === 'object' && field !== null && 'id' in field && field.id === caseId,
  );
}

/** True if the case stands somewhere in the answer, such as in a list. */
export function namesCase(query: KnownQuery, caseId: string): boolean {
  return isOfCase(query, caseId) || mentions(query.state.data, caseId);
}
