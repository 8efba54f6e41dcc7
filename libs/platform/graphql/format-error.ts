import { AppError } from '@subrosa/kernel';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

/** GraphQL's own codes for requests that are malformed before anything runs; their messages name types, never values. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/** The error inside GraphQL's wrappers. */
export function originalError(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? originalError(error.originalError)
    : error;
}

/** The field that a coercion error is about, without the value that GraphQL's message repeats. */
function coercionField(message: string): string {
  return (
    /got invalid value .* at "([A-Za-z0-9_.[\]]+)"/s.exec(message)?.[1] ??
    /^Variable "\$([A-Za-z0-9_]+)"/.exec(message)?.[1] ??
    'variables'
  );
}

/** What a client may see: the fixed text of a known code and its details, or an id to report. Never a message from below. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const original = originalError(error);
  const path = formatted.path === undefined ? {} : { path: formatted.path };
  if (original instanceof AppError) {
    const { resource: _resource, ...details } = original.details;
    const shown = original.kind === 'fault' ? {} : details;
    return { message: original.message, ...path, extensions: { code: original.code, details: shown } };
  }
  const code = formatted.extensions?.['code'];
  if (code === 'BAD_USER_INPUT') {
    const refused = new AppError('INVALID_INPUT', {
      field: coercionField(formatted.message),
      problem: 'is missing or malformed',
    });
    return {
      message: refused.message,
      ...path,
      extensions: { code: refused.code, details: refused.details },
    };
  }
  if (typeof code === 'string' && REQUEST_CODES.has(code)) {
    return {
      message: withoutValues(formatted.message),
      ...path,
      extensions: { code: 'INVALID_INPUT', details: { field: 'query' } },
    };
  }
  if (code === 'BAD_REQUEST') {
    const csrf = formatted.message.includes('CSRF');
    const refused = new AppError(csrf ? 'CSRF_REFUSED' : 'INVALID_INPUT', csrf ? {} : { field: 'request' });
    return { message: refused.message, extensions: { code: refused.code, details: refused.details } };
  }
  const fault = new AppError('INTERNAL');
  return { message: fault.message, ...path, extensions: { code: fault.code, details: {} } };
}

/** A literal in a malformed query may be a password or a sentence of a case: quoted values are blanked. */
function withoutValues(message: string): string {
  return message.replaceAll(/"(?:[^"\\]|\\.)*"/gs, (quoted) =>
    /^"[A-Za-z0-9_$.!,[\]]{1,60}"$/.test(quoted) ? quoted : '"…"',
  );
}
