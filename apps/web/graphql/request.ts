import { OfflineError, RequestError } from './request-error.js';
import { noteServerTime } from './server-clock.js';
import type { TrustedDocument } from './trusted-document.js';

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: {
      readonly code?: string;
      readonly details?: Readonly<Record<string, unknown>>;
      readonly requestId?: string;
    };
  }[];
}

/** How one request is made. */
export interface RequestOptions {
  readonly signal?: AbortSignal;
  /** The page asks by itself: it does not count as activity of the person. */
  readonly isBackground?: boolean;
  /** Let it finish although the page goes away. */
  readonly keepalive?: boolean;
}

/** Sends one operation by its hash; throws RequestError for an answer that said no, OfflineError when none came. */
export async function request<Data, Variables>(
  document: TrustedDocument<Data, Variables>,
  variables: NoInfer<Variables>,
  { signal, isBackground = false, keepalive = false }: RequestOptions = {},
): Promise<Data> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    cache: 'no-store',
    headers: {
      'content-type': 'application/json',
      ...(isBackground ? { 'x-subrosa-background': '1' } : {}),
    },
    body: JSON.stringify({ hash: document.hash, operationName: document.name, variables }),
    keepalive,
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new OfflineError();
  });
  noteServerTime(response.headers.get('date'));
  const answer = await readAnswer<Data>(response);
  const [first] = answer.errors ?? [];
  if (first !== undefined) {
    const { code = 'UNAVAILABLE', details = {}, requestId = null } = first.extensions ?? {};
    throw new RequestError(code, first.message, details, requestId);
  }
  if (answer.data === undefined || answer.data === null) throw new OfflineError();
  return answer.data;
}

async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  try {
    // The API's own answer; the documents' types are made from its schema.
    return (await response.json()) as Answer<Data>;
  } catch {
    throw new OfflineError();
  }
}
