import type { CaseDocument, Edit } from '../case-document.js';
import type { Finding } from '../finding.js';
import type { Alias } from '../replace/alias-book.js';
import { SCREEN_ERRORS, ScreenError } from './screen-protocol.js';
import type {
  ScreenAnswer,
  ScreenErrorCode,
  ScreenPort,
  ScreenRequest,
  ScreeningSetup,
} from './screen-protocol.js';

/** What the worker found in one revision of the document. */
export interface ScreenedRevision {
  /** The revision the findings belong to: 1 for the first screen, one more with every screen or edit asked for. */
  readonly revision: number;
  readonly findings: readonly Finding[];
  /** How long the worker's own part took, in milliseconds. */
  readonly ms: number;
}

/** What a case's replacements rest on. */
export interface ScreenChoices {
  readonly aliases: readonly Alias[];
  /** ISO date that weeks are counted from; absent while the text has none. */
  readonly anchor?: string | undefined;
}

/** The screener in a worker, as the page sees it; every promise may be refused with a `ScreenError`. */
export interface ScreenerConnection {
  /** Starts anew with this record and these aliases; what was screened before is forgotten. */
  open(setup: ScreeningSetup): Promise<void>;
  /** The findings of a document, or `stale` when a newer screen or edit was asked for meanwhile. */
  screen(document: CaseDocument): Promise<ScreenedRevision | 'stale'>;
  /** The findings after an edit of the document, or `stale` when a newer screen or edit was asked for meanwhile. */
  edit(edit: Edit): Promise<ScreenedRevision | 'stale'>;
  aliases(): Promise<readonly Alias[]>;
  /** What is to be sealed with the draft, so that the next sitting names and counts alike. */
  choices(): Promise<ScreenChoices>;
  /** Makes the worker drop text, record and aliases; resolves when it has. */
  forget(): Promise<void>;
  /** Forgets, and refuses everything still waiting and all that follows with CLOSED. */
  close(): void;
}

/** Talks to `serveScreener` at the other end of a worker or a port. */
export function connectScreener(port: ScreenPort): ScreenerConnection {
  return new PortConnection(port);
}

interface Waiting {
  readonly resolve: (answer: ScreenAnswer) => void;
  readonly reject: (error: ScreenError) => void;
}

class PortConnection implements ScreenerConnection {
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private revision = 0;
  private isClosed = false;

  constructor(private readonly port: ScreenPort) {
    port.addEventListener('message', this.receive);
    port.start?.();
  }

  async open(setup: ScreeningSetup): Promise<void> {
    this.revision += 1;
    await this.ask({ kind: 'open', setup });
  }

  screen(document: CaseDocument): Promise<ScreenedRevision | 'stale'> {
    return this.askFindings({ kind: 'screen', document });
  }

  edit(edit: Edit): Promise<ScreenedRevision | 'stale'> {
    return this.askFindings({ kind: 'edit', edit });
  }

  async aliases(): Promise<readonly Alias[]> {
    return (await this.choices()).aliases;
  }

  async choices(): Promise<ScreenChoices> {
    const answer = await this.ask({ kind: 'aliases' });
    if (answer.kind !== 'aliases') throw new ScreenError('FAILED');
    return { aliases: answer.aliases, anchor: answer.anchor };
  }

  async forget(): Promise<void> {
    this.revision += 1;
    await this.ask({ kind: 'forget' });
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.port.postMessage({ kind: 'forget', id: this.lastId + 1 });
    this.port.removeEventListener('message', this.receive);
    for (const { reject } of this.waiting.values()) reject(new ScreenError('CLOSED'));
    this.waiting.clear();
  }

  private async askFindings(request: ScreenRequest): Promise<ScreenedRevision | 'stale'> {
    this.revision += 1;
    const { revision } = this;
    const answer = await this.ask(request);
    if (revision !== this.revision) return 'stale';
    if (answer.kind !== 'findings') throw new ScreenError('FAILED');
    return { revision, findings: answer.findings, ms: answer.ms };
  }

  private ask(request: ScreenRequest): Promise<ScreenAnswer> {
    if (this.isClosed) return Promise.reject(new ScreenError('CLOSED'));
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.port.postMessage({ ...request, id });
    });
  }

  private readonly receive = ({ data }: { readonly data: unknown }): void => {
    if (!isAnswer(data)) return;
    const waiting = this.waiting.get(data.id);
    this.waiting.delete(data.id);
    if (data.kind === 'error') waiting?.reject(new ScreenError(data.code));
    else waiting?.resolve(data);
  };
}

function isAnswer(data: unknown): data is ScreenAnswer {
  if (typeof data !== 'object' || data === null || !('id' in data) || !('kind' in data)) return false;
  if (data.kind === 'error') return 'code' in data && isErrorCode(data.code);
  return data.kind === 'findings' || data.kind === 'aliases' || data.kind === 'done';
}

function isErrorCode(code: unknown): code is ScreenErrorCode {
  return typeof code === 'string' && Object.hasOwn(SCREEN_ERRORS, code);
}
