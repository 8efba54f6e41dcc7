import { CASE_CONSULTATION } from './templates/case-consultation.js';
import { FORMULATION } from './templates/formulation.js';
import { PROCESS_RECORDING } from './templates/process-recording.js';
import { RISK_CONSULTATION } from './templates/risk-consultation.js';
import type { CaseTemplate } from './templates/template.js';

/** Every version of every template ever published; a new version is added beside the old one, which submitted cases keep. */
export const TEMPLATES: readonly CaseTemplate[] = [
  CASE_CONSULTATION,
  FORMULATION,
  RISK_CONSULTATION,
  PROCESS_RECORDING,
];

/** Ages as a teaser shows them: wide enough to fit many clients; the last has no upper end (45 CFR 164.514(b)(2)(i)(C)). */
export const AGE_BANDS = [
  'UNDER_6',
  'FROM_6_TO_12',
  'FROM_13_TO_17',
  'FROM_18_TO_25',
  'FROM_26_TO_39',
  'FROM_40_TO_59',
  'FROM_60_TO_74',
  'FROM_75',
] as const;

/** One age band of the teaser. */
export type AgeBand = (typeof AGE_BANDS)[number];

/** What a case is about, as a teaser shows it: broad areas, never a diagnosis. */
export const PRESENTING_AREAS = [
  'ANXIETY',
  'MOOD',
  'TRAUMA',
  'GRIEF',
  'RELATIONSHIPS',
  'FAMILY_AND_PARENTING',
  'IDENTITY',
  'SUBSTANCE_USE',
  'EATING',
  'PSYCHOSIS',
  'PERSONALITY',
  'NEURODEVELOPMENT',
  'HEALTH_AND_PAIN',
  'WORK_AND_SCHOOL',
  'RISK_AND_SAFETY',
  'ETHICS_AND_BOUNDARIES',
  'OTHER',
] as const;

/** One presenting area of the teaser. */
export type PresentingArea = (typeof PRESENTING_AREAS)[number];

/** The longest consultation question, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 1_000;

/** The template of this id and version, or null: a case never falls back to another version. */
export function findTemplate(id: string, version: number): CaseTemplate | null {
  return TEMPLATES.find((template) => template.id === id && template.version === version) ?? null;
}

/** The newest version of a template, for new drafts; null if there is no such template. */
export function currentTemplate(id: string): CaseTemplate | null {
  return TEMPLATES.filter((template) => template.id === id).reduce<CaseTemplate | null>(
    (newest, template) => (newest === null || template.version > newest.version ? template : newest),
    null,
  );
}

/** Narrows a string from outside to an age band. */
export function isAgeBand(value: string): value is AgeBand {
  return AGE_BANDS.some((band) => band === value);
}

/** Narrows a string from outside to a presenting area. */
export function isPresentingArea(value: string): value is PresentingArea {
  return PRESENTING_AREAS.some((area) => area === value);
}
