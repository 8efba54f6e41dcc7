import { AppError } from '@subrosa/kernel';
import type { ErrorCode } from '@subrosa/kernel';
import { refusalText } from './domain/refusal.js';
import type { Refusal } from './domain/refusal.js';

/** Throws if a step is refused: the code of the step, or CASE_EXPIRED, with every reason by code and in words. */
export function refuse(code: ErrorCode, refusals: readonly Refusal[], resource: CaseStep): void {
  if (refusals.length === 0) return;
  const isExpired = refusals.some((reason) => reason.code === 'CASE_EXPIRED');
  throw new AppError(isExpired ? 'CASE_EXPIRED' : code, {
    resource: resource.name ?? 'Case',
    resourceId: resource.id,
    reasons: refusals.map((reason) => reason.code),
    explanations: refusals.map(refusalText),
  });
}

/** What the refused step was about. */
export interface CaseStep {
  readonly id: string;
  readonly name?: string;
}
