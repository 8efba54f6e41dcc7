import { RequestError } from '../../graphql/request-error.js';
import type { RetentionSettingsFragment } from '../../graphql/generated/operations.js';
import { durationWords } from '../groups/group-state.js';

/** The durations of a clinic's policy, in whole seconds. */
export type Settings = Omit<RetentionSettingsFragment, '__typename'>;

/** One of them. */
export type SettingsField = keyof Settings;

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** One field of the form: how it is asked, and in which unit. */
interface PolicyField {
  readonly field: SettingsField;
  readonly label: string;
  readonly unit: number;
}

/** In the order of the form. */
export const POLICY_FIELDS: readonly PolicyField[] = [
  { field: 'afterSignOffSeconds', label: 'Days from sign-off to the end', unit: DAY },
  { field: 'backstopSeconds', label: 'Days from submission to the end, at most', unit: DAY },
  { field: 'maximumSeconds', label: 'Days from submission that an extension can reach', unit: DAY },
  { field: 'idleDraftSeconds', label: 'Days a draft lives after its last save', unit: DAY },
  { field: 'reviewDueSeconds', label: 'Hours until a supervisor’s review is overdue', unit: HOUR },
  { field: 'colleagueDueSeconds', label: 'Hours until a colleague’s answer is overdue', unit: HOUR },
  { field: 'groupDueSeconds', label: 'Hours until a group’s answer is overdue', unit: HOUR },
];

/** What the form holds: what was typed, in the unit of each field. */
export type TypedSettings = Readonly<Record<SettingsField, string | number>>;

/** A policy as the form asks for it; more exact durations are fractions. */
export const typedOf = (settings: Settings): TypedSettings => ({
  afterSignOffSeconds: settings.afterSignOffSeconds / DAY,
  backstopSeconds: settings.backstopSeconds / DAY,
  maximumSeconds: settings.maximumSeconds / DAY,
  idleDraftSeconds: settings.idleDraftSeconds / DAY,
  reviewDueSeconds: settings.reviewDueSeconds / HOUR,
  colleagueDueSeconds: settings.colleagueDueSeconds / HOUR,
  groupDueSeconds: settings.groupDueSeconds / HOUR,
});

const secondsOf = (typed: string | number, unit: number): number | null => {
  const seconds = Math.round(Number(typed) * unit);
  return typed !== '' && Number.isFinite(seconds) && seconds > 0 ? seconds : null;
};

/** The fields that hold no number above zero. */
export const missingIn = (typed: TypedSettings): readonly SettingsField[] =>
  POLICY_FIELDS.filter(({ field, unit }) => secondsOf(typed[field], unit) === null).map(({ field }) => field);

/** What was typed as a policy; null while a number is missing. */
export function settingsOf(typed: TypedSettings): Settings | null {
  if (missingIn(typed).length > 0) return null;
  const of = (field: SettingsField, unit: number): number => secondsOf(typed[field], unit) ?? 0;
  return {
    afterSignOffSeconds: of('afterSignOffSeconds', DAY),
    backstopSeconds: of('backstopSeconds', DAY),
    maximumSeconds: of('maximumSeconds', DAY),
    idleDraftSeconds: of('idleDraftSeconds', DAY),
    reviewDueSeconds: of('reviewDueSeconds', HOUR),
    colleagueDueSeconds: of('colleagueDueSeconds', HOUR),
    groupDueSeconds: of('groupDueSeconds', HOUR),
  };
}

/** A policy in sentences; the first says it all for cases. */
export function policySentences(settings: Settings): readonly string[] {
  const of = (field: SettingsField): string => durationWords(settings[field]);
  return [
    `Text is deleted ${of('afterSignOffSeconds')} after sign-off, at most ${of('backstopSeconds')} after submission.`,
    `An extension can move that to ${of('maximumSeconds')} after submission, no further.`,
    `A draft is deleted ${of('idleDraftSeconds')} after it was last saved.`,
    `A review is overdue ${of('reviewDueSeconds')} after submission to a supervisor, ${of('colleagueDueSeconds')} to a named colleague, ${of('groupDueSeconds')} to a group.`,
  ];
}

interface Bound {
  readonly field: string;
  readonly minimum: number;
  readonly maximum: number;
}

/** What a field may be in this clinic, in words. */
export function boundWords(bounds: readonly Bound[], field: SettingsField): string | undefined {
  const bound = bounds.find((one) => one.field === field);
  return bound && `From ${durationWords(bound.minimum)} to ${durationWords(bound.maximum)}.`;
}

/** The fields that the API refused as out of bounds. */
export function refusedFields(error: unknown): readonly string[] {
  if (!(error instanceof RequestError) || error.code !== 'RETENTION_OUT_OF_BOUNDS') return [];
  const { fields } = error.details;
  return Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : [];
}
