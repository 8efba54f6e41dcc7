import type { GateRefusalFragment } from '../../graphql/generated/operations.js';

/** Where on the page a reason is shown; `section:KEY` is a heading of the text. */
export type RefusalPlace =
  | 'case'
  | 'text'
  | 'question'
  | 'teaser'
  | 'purpose'
  | 'readers'
  | 'consent'
  | 'urgency'
  | 'statements'
  | `section:${string}`;

/** A reason at its place; `isTextual` is mended in the write-up, everything else on this page or elsewhere. */
export interface PlacedRefusal {
  readonly code: string;
  readonly text: string;
  readonly place: RefusalPlace;
  readonly isTextual: boolean;
}

const PLACES: Readonly<Record<string, RefusalPlace>> = {
  question: 'question',
  sections: 'text',
  resolutions: 'text',
  deviceCheck: 'text',
  templateId: 'text',
  purpose: 'purpose',
  audience: 'readers',
  excludedPersonIds: 'readers',
  consent: 'consent',
  urgency: 'urgency',
  onCallVersion: 'urgency',
  attestations: 'statements',
};

/** The place of the input that a reason is about; reasons about no input are about the case. */
export function placeOf(field: string | null): RefusalPlace {
  if (field === null) return 'case';
  if (field.startsWith('sections.')) return `section:${field.slice('sections.'.length)}`;
  if (field.startsWith('teaser.')) return 'teaser';
  return PLACES[field] ?? 'case';
}

const isTextualPlace = (place: RefusalPlace): boolean =>
  place === 'text' || place === 'question' || place.startsWith('section:');

/** Every reason at its place, each sentence once for each place. */
export function placeRefusals(refusals: readonly GateRefusalFragment[]): readonly PlacedRefusal[] {
  const placed = refusals.map(({ code, text, field }) => {
    const place = placeOf(field);
    return { code, text, place, isTextual: isTextualPlace(place) };
  });
  return placed.filter(
    ({ place, text }, at) => placed.findIndex((one) => one.place === place && one.text === text) === at,
  );
}

/** Reasons that say nothing while the text is withheld, because they are about the text alone. */
const OF_TEXT = new Set([
  'QUESTION_MISSING',
  'SECTION_REQUIRED_EMPTY',
  'TEXT_TOO_LONG',
  'FINDINGS_UNRESOLVED',
  'KEPT_IN_PEER_LEARNING',
  'DEVICE_CHECK_MISSING',
  'DEVICE_CHECK_MISMATCH',
]);

/** What a check without the text has found out. */
export const withoutText = (refusals: readonly GateRefusalFragment[]): readonly GateRefusalFragment[] =>
  refusals.filter(({ code }) => !OF_TEXT.has(code));

/** The element of the page that a place is. */
export const anchorOf = (place: RefusalPlace): string => `place-${place.replace(':', '-')}`;
