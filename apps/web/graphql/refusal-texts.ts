import { RequestError } from './request-error.js';

/** Every reason of a refusal in words, as the API gives them; the error's own sentence where it gives none. */
export function refusalTexts(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const given = error instanceof RequestError ? error.details['explanations'] : undefined;
  const texts = Array.isArray(given) ? given.filter((text) => typeof text === 'string') : [];
  return texts.length === 0 ? [error.message] : [...new Set(texts)];
}
