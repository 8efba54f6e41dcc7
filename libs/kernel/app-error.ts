import { ERROR_CODES } from './error-codes.js';
import type { ErrorCode, ErrorKind } from './error-codes.js';

/** What may travel with an error: names of fields, numbers, codes, instants. Never text of a case, an identifier or a secret. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** The one error the product throws on purpose. Its message is the fixed text of the code, so it can be logged and shown. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly kind: ErrorKind;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    options?: { cause?: unknown },
  ) {
    super(ERROR_CODES[code].text, options);
    this.kind = ERROR_CODES[code].kind;
  }
}

/** Bad input that names the field and says what to do. */
export function invalidInput(field: string, problem: string): AppError {
  return new AppError('INVALID_INPUT', { field, problem });
}

/** For `default:` branches: the compiler proves that nothing is left; at run time an unknown value is a fault, not a guess. */
export function unreachable(value: never): never {
  throw new AppError('INTERNAL', { unexpected: typeof value });
}
