import type { CaseDocument, Finding, OpenedRecord } from '@subrosa/deid';
import { connectScreener } from '@subrosa/deid/worker/connect-screener.js';
import type {
  ScreenChoices,
  ScreenedRevision,
  ScreenerConnection,
} from '@subrosa/deid/worker/connect-screener.js';
import type { ScreeningSetup } from '@subrosa/deid/worker/screen-protocol.js';
import { changeBetween, followChange } from './follow-change.js';
import type { DraftContent } from '../write-ups/draft-content.js';

/** What the engine found, told in the text of the moment it is told. */
export interface Screened {
  readonly findings: readonly Finding[];
  /** How long the worker's own part took, in milliseconds. */
  readonly ms: number;
}

/** What a screening is made of: how to read the text at hand, and whom to tell. */
export interface ScreeningFace {
  readonly document: () => CaseDocument;
  readonly onScreened: (screened: Screened) => void;
  readonly onFailed: () => void;
}

/**
 * Milliseconds to wait after a key, and the most after the first of many. The first is longer than the gap between the keys of who
 * types fast: a text is read at the pause between words, not at every letter of them.
 */
const AFTER_KEY = 90;
const LONGEST = 300;

/** The engine in its worker, following a text that is being written. */
export class Screening {
  private readonly worker: Worker;
  private readonly connection: ScreenerConnection;
  private sent = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstKeyAt: number | null = null;
  private isWorking = false;
  private isEnded = false;

  constructor(private readonly face: ScreeningFace) {
    this.worker = new Worker(new URL('./screener.worker.ts', import.meta.url), { type: 'module' });
    this.worker.addEventListener('error', () => {
      this.fail();
    });
    this.connection = connectScreener(this.worker);
  }

  /** Screens the whole text with this record and these choices. */
  async open(content: DraftContent, record: OpenedRecord | undefined): Promise<void> {
    this.cancelTimer();
    await this.work(async () => {
      await this.connection.open(setupOf(content, record));
      const document = this.face.document();
      this.sent = textsOf(document);
      return this.connection.screen(document);
    });
  }

  /** The text changed: it is read again soon. */
  edited(): void {
    const now = performance.now();
    this.firstKeyAt ??= now;
    const wait = Math.max(0, Math.min(AFTER_KEY, this.firstKeyAt + LONGEST - now));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.flush();
    }, wait);
  }

  /** What the proposals of the text screened last rest on. */
  choices(): Promise<ScreenChoices> {
    return this.connection.choices();
  }

  /** Drops text and record, and the worker with them. */
  end(): void {
    this.isEnded = true;
    this.cancelTimer();
    this.connection.close();
    this.worker.terminate();
  }

  private flush(): void {
    this.cancelTimer();
    // One edit at a time: the engine is asked for the newest text, not for each that it has missed.
    if (this.isWorking) {
      this.firstKeyAt = performance.now();
      return;
    }
    const edits = this.face.document().sections.flatMap(({ key, text }) => {
      const change = changeBetween(this.sent.get(key) ?? '', text);
      return change === null ? [] : [{ section: key, text, ...change }];
    });
    const last = edits.at(-1);
    if (last === undefined) return;
    void this.work(async () => {
      for (const { text, ...edit } of edits) this.sent.set(edit.section, text);
      const answers = await Promise.all(edits.map(({ text: _, ...edit }) => this.connection.edit(edit)));
      return answers.at(-1) ?? 'stale';
    });
  }

  private async work(ask: () => Promise<ScreenedRevision | 'stale'>): Promise<void> {
    this.isWorking = true;
    try {
      const answer = await ask();
      this.isWorking = false;
      if (answer !== 'stale') this.tell(answer);
      if (this.firstKeyAt !== null && this.timer === undefined) this.flush();
    } catch {
      this.isWorking = false;
      this.fail();
    }
  }

  /** The text may have moved on since it was sent: what was found moves with it, and words that were touched are not told. */
  private tell({ findings, ms }: ScreenedRevision): void {
    const changes = new Map(
      this.face
        .document()
        .sections.map(({ key, text }) => [key, changeBetween(this.sent.get(key) ?? '', text)]),
    );
    const moved = findings.flatMap((finding) => {
      const change = changes.get(finding.section) ?? null;
      const place = change === null ? finding : followChange(finding, change);
      return place === null ? [] : [place];
    });
    if (!this.isEnded) this.face.onScreened({ findings: moved, ms });
  }

  private fail(): void {
    if (!this.isEnded) this.face.onFailed();
  }

  private cancelTimer(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.firstKeyAt = null;
  }
}

const textsOf = ({ sections }: CaseDocument): Map<string, string> =>
  new Map(sections.map(({ key, text }) => [key, text]));

function setupOf(content: DraftContent, record: OpenedRecord | undefined): ScreeningSetup {
  const { aliasSeed, aliases, dates, anchor } = content;
  return { record, seed: aliasSeed, aliases, dates, anchor };
}
