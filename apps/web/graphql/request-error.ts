/** What the API answered instead of data: a code of docs/errors.md, its sentence, and the details that name what to do. */
export class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(
    readonly code: string,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

/** Nothing answered: the network or the server is away. What was typed stays where it is. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';

  constructor() {
    super('The server could not be reached. Nothing was lost; trying again helps once you are connected.');
  }
}

/** True for an error of this code. */
export const isRefusal = (error: unknown, code: string): error is RequestError =>
  error instanceof RequestError && error.code === code;
