import { createScreener } from '../screener.js';
import type { Screener } from '../screener.js';
import { defaultData } from '../screener-data.js';
import type { ScreenerData } from '../screener-data.js';
import { ScreenError } from './screen-protocol.js';
import type { PostedRequest, ScreenAnswer, ScreenPort, ScreeningSetup } from './screen-protocol.js';
import { startWarmUp } from './warm-up.js';

// Taken once: a global is looked up anew each time, which is slow in a context of its own.
const clock = performance;

/**
 * Answers the requests of one page inside a worker: `serveScreener(self)`. Requests are answered in their order. The returned
 * function ends the service and drops text and record.
 */
export function serveScreener(port: ScreenPort, data: () => ScreenerData = defaultData): () => void {
  const service = new ScreenService(data);
  let endWarmUp: (() => void) | undefined;
  const listener = ({ data: message }: { readonly data: unknown }): void => {
    const answer = answerTo(service, message);
    port.postMessage(answer);
    // Only once the draft is screened, which the author waits for.
    if (answer.kind === 'findings') endWarmUp ??= startWarmUp(data());
  };
  port.addEventListener('message', listener);
  port.start?.();
  return () => {
    port.removeEventListener('message', listener);
    endWarmUp?.();
    service.forget();
  };
}

function answerTo(service: ScreenService, message: unknown): ScreenAnswer {
  const id = idOf(message);
  try {
    if (!isRequest(message)) throw new ScreenError('NOT_UNDERSTOOD');
    return service.answer(message);
  } catch (error) {
    // What went wrong inside may quote the text; only a code goes out.
    return { kind: 'error', id, code: error instanceof ScreenError ? error.code : 'FAILED' };
  }
}

function idOf(message: unknown): number {
  const id = typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined;
  return typeof id === 'number' ? id : -1;
}

const KINDS: ReadonlySet<unknown> = new Set<PostedRequest['kind']>([
  'open',
  'screen',
  'edit',
  'aliases',
  'forget',
]);

function isRequest(message: unknown): message is PostedRequest {
  return idOf(message) >= 0 && KINDS.has((message as { kind?: unknown }).kind); // idOf: it is an object
}

/** One screener and what it holds between two requests. */
class ScreenService {
  private screener: Screener | undefined;
  private hasDocument = false;

  constructor(private readonly data: () => ScreenerData) {}

  answer(request: PostedRequest): ScreenAnswer {
    switch (request.kind) {
      case 'open':
        this.open(request.setup);
        return { kind: 'done', id: request.id };
      case 'screen':
        return this.findings(request.id, (screener) => screener.screen(request.document));
      case 'edit':
        if (this.screener && !this.hasDocument) throw new ScreenError('NO_DOCUMENT');
        return this.findings(request.id, (screener) => screener.update(request.edit));
      case 'aliases':
        return { ...this.choices(), kind: 'aliases', id: request.id };
      case 'forget':
        this.forget();
        return { kind: 'done', id: request.id };
    }
  }

  /** Drops the screener, and with it the text, the record and the aliases; nothing else refers to them. */
  forget(): void {
    this.screener = undefined;
    this.hasDocument = false;
  }

  private open({ record, seed, aliases, sensitivity, dates, anchor }: ScreeningSetup): void {
    this.forget();
    this.screener = createScreener(this.data(), record, {
      ...(seed === undefined ? {} : { seed }),
      ...(aliases === undefined ? {} : { aliases }),
      ...(sensitivity === undefined ? {} : { sensitivity }),
      ...(dates === undefined ? {} : { dates }),
      ...(anchor === undefined ? {} : { anchor }),
    });
  }

  private choices(): Pick<ScreenAnswer & { kind: 'aliases' }, 'aliases' | 'anchor'> {
    const screener = this.opened();
    return { aliases: screener.aliases(), anchor: screener.anchor() };
  }

  private opened(): Screener {
    if (!this.screener) throw new ScreenError('NOT_OPEN');
    return this.screener;
  }

  private findings(id: number, read: (screener: Screener) => ReturnType<Screener['screen']>): ScreenAnswer {
    const screener = this.opened();
    const start = clock.now();
    const findings = read(screener);
    this.hasDocument = true;
    return { kind: 'findings', id, findings, ms: clock.now() - start };
  }
}
