/** What is rated: general headings that fit every profession here; versioned, because ratings outlive the case. */
export const COMPETENCIES = {
  RELATIONSHIP: 'Working relationship',
  ASSESSMENT: 'Assessment',
  FORMULATION: 'Formulation and diagnosis',
  INTERVENTION: 'Intervention',
  RISK: 'Risk and safety',
  CULTURE: 'Culture and context',
  ETHICS_AND_LAW: 'Ethics and law',
  DOCUMENTATION: 'Writing and documentation',
  USE_OF_SUPERVISION: 'Use of supervision',
  REFLECTION: 'Reflection and self-care',
} as const;

/** One rated competency. */
export type Competency = keyof typeof COMPETENCIES;

/** The version of the list and the scale, stored with each rating. */
export const RATING_SCALE_VERSION = 1;

/** The five steps, each with what it says; they describe the help needed, not the worth of a person. */
export const RATING_ANCHORS = {
  1: 'Needs close direction: the supervisor decides the steps.',
  2: 'Needs regular guidance: does parts alone, misses some.',
  3: 'As expected at this stage: works alone with ordinary supervision.',
  4: 'Beyond this stage: handles the unusual, asks when it matters.',
  5: 'Ready for independent practice in this competency.',
} as const;

/** One step of the scale. */
export type RatingValue = keyof typeof RATING_ANCHORS;

/** Narrows a number from outside to a step. */
export function isRatingValue(value: number): value is RatingValue {
  return Object.hasOwn(RATING_ANCHORS, value);
}

/** Narrows a string from outside to a competency. */
export function isCompetency(value: string): value is Competency {
  return Object.hasOwn(COMPETENCIES, value);
}
