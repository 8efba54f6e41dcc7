import { AppError } from '@subrosa/kernel';

/**
 * A policy, a resource or the facts given to it are wrong: a fault of ours, never of the person who asked.
 * Carries the problem and the names involved, never a value.
 */
export class AccessDefinitionError extends AppError {
  constructor(
    readonly problem: string,
    names: Readonly<Record<string, string>> = {},
  ) {
    // The names go into the cause as well, because the message of an AppError is the fixed text of its code.
    super('INTERNAL', { problem, ...names }, { cause: new Error(`${problem} ${JSON.stringify(names)}`) });
  }
}
