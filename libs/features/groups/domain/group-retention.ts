/** How long the cases of a group live, in whole seconds. */
export interface GroupRetention {
  readonly afterSignOffSeconds: number;
  readonly backstopSeconds: number;
}

/** What one duration may be in this clinic; the limits themselves are allowed. */
export interface RetentionLimit {
  readonly field: keyof GroupRetention;
  readonly minimum: number;
  readonly maximum: number;
}

/** Every duration outside the clinic's bounds, at once, with them; empty means the group may have it. */
export function decideGroupRetention(
  wanted: GroupRetention,
  limits: readonly RetentionLimit[],
): readonly RetentionLimit[] {
  return limits.filter(({ field, minimum, maximum }) => {
    const value = wanted[field];
    return !(Number.isInteger(value) && value >= minimum && value <= maximum);
  });
}
