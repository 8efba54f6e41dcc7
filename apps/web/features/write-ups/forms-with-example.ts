/** The forms that come with an example; known without its text, which is fetched when somebody reads it. */
export const FORMS_WITH_EXAMPLE: readonly string[] = [
  'case-consultation',
  'process-recording',
  'formulation',
  'risk-consultation',
];
