import { AppError } from '@subrosa/kernel';
import { pino } from 'pino';
import type { DestinationStream, Logger as Pino } from 'pino';

/** The only fields that may stand in a log line. */
export interface LogFields {
  readonly requestId?: string;
  readonly operation?: string;
  readonly actorId?: string | null;
  readonly clinicId?: string;
  readonly jobId?: string;
  readonly topic?: string;
  readonly count?: number;
  readonly milliseconds?: number;
  readonly failed?: boolean;
}

/** Writes JSON lines with an allow-list of fields: no variables, no messages of foreign errors, no stack of values. */
export class Logger {
  readonly #pino: Pino;

  constructor(level: string, destination?: DestinationStream) {
    this.#pino =
      destination === undefined ? pino({ level, base: null }) : pino({ level, base: null }, destination);
  }

  /** One finished GraphQL operation. */
  operation(fields: LogFields): void {
    this.#pino.info(allowed(fields), 'operation');
  }

  /** Something that happened and is as it should be. `text` is a constant of the code. */
  info(text: string, fields: LogFields = {}): void {
    this.#pino.info(allowed(fields), text);
  }

  /** Something that a person should look at. */
  warn(text: string, fields: LogFields = {}): void {
    this.#pino.warn(allowed(fields), text);
  }

  /**
   * A failure of ours. Of the error only its class, its code and the places of our own stack are written: a driver's message may
   * repeat a value.
   */
  fault(text: string, fields: LogFields, error: unknown): void {
    this.#pino.error({ ...allowed(fields), ...describe(error) }, text);
  }
}

function allowed(fields: LogFields): LogFields {
  const { requestId, operation, actorId, clinicId, jobId, topic, count, milliseconds, failed } = fields;
  const line = { requestId, operation, actorId, clinicId, jobId, topic, count, milliseconds, failed };
  return Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined));
}

function describe(error: unknown): { error: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = error instanceof AppError ? error.code : codeOf(error);
  const at = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { error: error.constructor.name, ...(code === undefined ? {} : { code }), at };
}

function codeOf(error: Error): string | undefined {
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? code : undefined;
}
