import { OfflineError, RequestError } from '../../graphql/request-error.js';
import {
  edited,
  isUnsaved,
  nextSaveIn,
  openedAt,
  problemSettled,
  saveAcknowledged,
  saveFailed,
  saveStarted,
} from './autosave-state.js';
import type { AutosaveState, SaveProblem } from './autosave-state.js';

/** A version of a draft, sealed for the server. */
export interface SealedSave {
  readonly blob: string;
  readonly keyForAuthor: string;
  readonly keyForClinic?: string | null;
}

/** What saving needs of the world. */
export interface AutosaveFace {
  /** Seals what is typed at this moment, for this version. */
  readonly seal: (version: number) => Promise<SealedSave>;
  /** Sends it; `expectedVersion` is the version it was made on. Answers the version stored. */
  readonly send: (save: SealedSave, expectedVersion: number, isLeaving: boolean) => Promise<number>;
  /** The draft as the server has it. */
  readonly readBack: () => Promise<{ readonly blob: string; readonly version: number }>;
  readonly onChange: (state: AutosaveState) => void;
  readonly now?: () => number;
}

const LOCKED = new Set(['UNAUTHENTICATED', 'SESSION_LOCKED', 'VAULT_CLOSED']);
const GONE = new Set(['NOT_FOUND', 'FORBIDDEN']);

function problemOf(error: unknown): SaveProblem {
  if (error instanceof OfflineError) return 'OFFLINE';
  if (!(error instanceof RequestError)) return 'REFUSED';
  if (LOCKED.has(error.code)) return 'LOCKED';
  return GONE.has(error.code) ? 'GONE' : 'REFUSED';
}

const isConflict = (error: unknown): boolean =>
  error instanceof RequestError && error.code === 'VERSION_CONFLICT';

interface Sending {
  readonly save: SealedSave;
  /** One sent before, whose answer did not come. */
  readonly earlier: SealedSave | null;
  readonly isLeaving: boolean;
}

/** Saves a draft while it is written: 1.5 s after typing, at least every 10 s, again after a failure, and never over another's version. */
export class Autosaver {
  private state: AutosaveState;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | undefined;
  /** The last save whose answer did not come: if the server has it after all, it is no conflict. */
  private unanswered: SealedSave | null = null;
  private isEnded = false;
  private readonly now: () => number;

  constructor(
    private readonly face: AutosaveFace,
    private version: number,
    savedAt: number | null,
  ) {
    this.now = face.now ?? Date.now;
    this.state = openedAt(savedAt);
  }

  /** The version that the server last acknowledged; 0 before the first. */
  get acknowledgedVersion(): number {
    return this.version;
  }

  get isUnsaved(): boolean {
    return isUnsaved(this.state);
  }

  /** The sealed text that was sent and never acknowledged; it is safe to keep in memory while locked. */
  get unansweredSave(): SealedSave | null {
    return this.unanswered;
  }

  /** Something was typed. */
  edited(): void {
    this.become(edited(this.state, this.now()));
  }

  /** Saves now what is not saved; resolves when it is, or when it cannot be. */
  async flush(isLeaving = false): Promise<boolean> {
    if (this.underWay !== undefined) await this.underWay;
    if (this.state.problem !== 'CONFLICT' && this.state.problem !== 'GONE' && this.isUnsaved)
      await this.save(isLeaving);
    return !this.isUnsaved;
  }

  /** Goes on from this version: after a conflict was decided, or under a new id (0). */
  continueFrom(version: number): void {
    this.version = version;
    this.unanswered = null;
    this.become(problemSettled(this.state, this.now()));
  }

  /** No more saving by itself. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }

  private save(isLeaving: boolean): Promise<void> {
    clearTimeout(this.timer);
    this.underWay ??= this.saveOnce(isLeaving).finally(() => {
      this.underWay = undefined;
      this.plan();
    });
    return this.underWay;
  }

  private async saveOnce(isLeaving: boolean): Promise<void> {
    this.become(saveStarted(this.state));
    try {
      const save = await this.face.seal(this.version + 1);
      const earlier = this.unanswered;
      this.unanswered = save;
      await this.sendOnce({ save, earlier, isLeaving });
      this.unanswered = null;
      this.become(saveAcknowledged(this.state, this.now()));
    } catch (error) {
      this.become(saveFailed(this.state, isConflict(error) ? 'CONFLICT' : problemOf(error), this.now()));
    }
  }

  private async sendOnce({ save, earlier, isLeaving }: Sending): Promise<void> {
    try {
      this.version = await this.face.send(save, this.version, isLeaving);
    } catch (error) {
      if (!isConflict(error)) throw error;
      const stored = await this.face.readBack();
      if (stored.blob !== save.blob && stored.blob !== earlier?.blob) throw error;
      // An answer was lost, the save was not: what is typed since then goes on top of it.
      this.version = stored.version;
      if (stored.blob !== save.blob) throw new OfflineError();
    }
  }

  private become(state: AutosaveState): void {
    if (state === this.state) return;
    this.state = state;
    this.face.onChange(state);
    this.plan();
  }

  private plan(): void {
    clearTimeout(this.timer);
    if (this.isEnded || this.underWay !== undefined) return;
    const wait = nextSaveIn(this.state, this.now());
    if (wait === null) return;
    this.timer = setTimeout(() => void this.save(false), wait);
  }
}
