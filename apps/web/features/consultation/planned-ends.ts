import type { ConsultationPartsFragment } from '../../graphql/generated/operations.js';
import { STAGES, untilField } from './consultation-state.js';
import type { TimedStage } from './consultation-state.js';

const two = (part: number): string => String(part).padStart(2, '0');

/** An instant as a field of type datetime-local holds it: on this device's clock, to the minute. */
export function toLocalField(instant: string): string {
  const at = new Date(instant);
  const day = `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The planned ends as the form holds them, by field. */
export type PlannedEnds = Readonly<Record<ReturnType<typeof untilField>, string>>;

/** The ends that were planned before. */
export function plannedEnds(consultation: ConsultationPartsFragment): PlannedEnds {
  const { readUntil, clarifyUntil, reflectUntil, replyUntil, summaryUntil } = consultation;
  return {
    readUntil: toLocalField(readUntil),
    clarifyUntil: toLocalField(clarifyUntil),
    reflectUntil: toLocalField(reflectUntil),
    replyUntil: toLocalField(replyUntil),
    summaryUntil: toLocalField(summaryUntil),
  };
}

/** The stages whose end can still be moved: the present one and those to come. */
export function movableStages({ stage }: ConsultationPartsFragment): readonly TimedStage[] {
  const present = STAGES.findIndex((one) => one.stage === stage);
  return present === -1 ? [] : STAGES.slice(present).map((one) => one.stage);
}

/** The ends that differ from what was planned before, as instants; what is empty or no date stays. */
export function movedEnds(before: PlannedEnds, given: PlannedEnds): Partial<PlannedEnds> {
  const fields = STAGES.map(({ stage }) => untilField(stage));
  const moved = fields.filter(
    (field) => given[field] !== before[field] && Number.isFinite(Date.parse(given[field])),
  );
  return Object.fromEntries(moved.map((field) => [field, new Date(given[field]).toISOString()]));
}

/** The reasons of a refused plan, each at its field: details name them as `field: CODE`, with their sentences in the same order. */
export function planRefusals(
  details: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, readonly string[]> {
  const { reasons, explanations } = details;
  const found = new Map<string, string[]>();
  if (!Array.isArray(reasons) || !Array.isArray(explanations)) return found;
  for (const [index, reason] of reasons.entries()) {
    const text: unknown = explanations[index];
    if (typeof reason !== 'string' || typeof text !== 'string') continue;
    const field = reason.split(':')[0] ?? '';
    found.set(field, [...(found.get(field) ?? []), text]);
  }
  return found;
}
