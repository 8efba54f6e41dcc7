/** Which groups are listed; `personId` for those of one person, `after` is the id to go on from. */
export interface GroupFilter {
  readonly personId: string | null;
  readonly includesEnded: boolean;
  readonly after: string | null;
}
