/** The durations a clinic chooses, in whole seconds. */
export interface RetentionSettings {
  readonly afterSignOffSeconds: number;
  readonly backstopSeconds: number;
  readonly maximumSeconds: number;
  readonly idleDraftSeconds: number;
  readonly reviewDueSeconds: number;
  readonly colleagueDueSeconds: number;
  readonly groupDueSeconds: number;
}

/** One of {@link RetentionSettings}. */
export type RetentionField = keyof RetentionSettings;

/** What one duration may be; the limits themselves are allowed. */
export interface RetentionBound {
  readonly field: RetentionField;
  readonly standard: number;
  readonly minimum: number;
  readonly maximum: number;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** The policy table of the domain page, section 3. The maximum is what extensions may reach: never under the backstop. */
const BOUNDS: readonly RetentionBound[] = [
  { field: 'afterSignOffSeconds', standard: 14 * DAY, minimum: DAY, maximum: 60 * DAY },
  { field: 'backstopSeconds', standard: 60 * DAY, minimum: 7 * DAY, maximum: 180 * DAY },
  { field: 'maximumSeconds', standard: 180 * DAY, minimum: 7 * DAY, maximum: 180 * DAY },
  { field: 'idleDraftSeconds', standard: 30 * DAY, minimum: 7 * DAY, maximum: 90 * DAY },
  // Due by role: an assigned supervisor, a named colleague, a group with its members' calendars.
  { field: 'reviewDueSeconds', standard: 48 * HOUR, minimum: 4 * HOUR, maximum: 14 * DAY },
  { field: 'colleagueDueSeconds', standard: 48 * HOUR, minimum: 4 * HOUR, maximum: 14 * DAY },
  { field: 'groupDueSeconds', standard: 7 * DAY, minimum: 4 * HOUR, maximum: 14 * DAY },
];

/** One duration that the policy may not have, with what it may be. */
export interface RetentionProblem {
  readonly field: RetentionField;
  readonly minimum: number;
  readonly maximum: number;
}

/** The bounds that hold for the clinic: a demo clinic may go down to one second, nobody over a maximum. */
export function retentionBounds(clinic: { readonly isDemo: boolean }): readonly RetentionBound[] {
  return clinic.isDemo ? BOUNDS.map((bound) => ({ ...bound, minimum: 1 })) : BOUNDS;
}

/** Every duration out of bounds, at once; empty means the clinic may have it. */
export function decideRetention(
  settings: RetentionSettings,
  clinic: { readonly isDemo: boolean },
): readonly RetentionProblem[] {
  return retentionBounds(clinic).flatMap(({ field, minimum, maximum }) => {
    const least = field === 'maximumSeconds' ? Math.max(minimum, settings.backstopSeconds) : minimum;
    const value = settings[field];
    const fits = Number.isInteger(value) && value >= least && value <= maximum;
    return fits ? [] : [{ field, minimum: Math.min(least, maximum), maximum }];
  });
}
