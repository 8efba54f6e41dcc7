import { RequestError } from './request-error.js';

/** What is wrong with one field of a form, in words; undefined if the refusal is not about it, or there was none. */
export function fieldProblem(error: unknown, field: string): string | undefined {
  if (!(error instanceof RequestError) || error.details['field'] !== field) return undefined;
  const { problem } = error.details;
  return typeof problem === 'string' ? `This ${problem}.` : error.message;
}
