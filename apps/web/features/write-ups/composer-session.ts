import { newId } from '@subrosa/kernel/ids.js';
import type { CaseDocument } from '@subrosa/deid';
import { beforeLeave } from '../../app/before-leave.js';
import { serverNow } from '../../graphql/server-clock.js';
import { isShownAlike, openedAt } from './autosave-state.js';
import type { AutosaveState } from './autosave-state.js';
import { Autosaver } from './autosaver.js';
import type { SealedSave } from './autosaver.js';
import { ComposerStore } from './composer-store.js';
import type { DraftContent } from './draft-content.js';
import { openStored, readStored, sealDraft, sendDraft } from './save-draft.js';
import type { DraftPlace } from './save-draft.js';
import { stashSave } from './sealed-stash.js';
import type { OpenedDraft } from './use-opened-draft.js';

/** A version that another tab or device has saved. */
export interface OtherVersion {
  readonly version: number;
  readonly savedAt: string;
  readonly content: DraftContent;
}

/** One sitting at one draft: what is written, and the saving of it. */
export class ComposerSession {
  readonly store: ComposerStore;
  private readonly saver: Autosaver;
  private place: DraftPlace;
  private before: SealedSave | null;
  private base: DraftContent;
  private state: AutosaveState;
  private readonly listeners = new Set<() => void>();
  private readonly stops: (() => void)[] = [];

  constructor(opened: OpenedDraft) {
    const { draft, content, record, baseVersion } = opened;
    const { id, clientRecordId, templateId, templateVersion } = draft;
    this.place = { id, clientRecordId, templateId, templateVersion };
    this.before = { blob: draft.blob, keyForAuthor: draft.keyForAuthor };
    this.base = content;
    // The server says when; this device's clock, which may be days off, counts how long ago.
    const savedAt = Date.parse(draft.savedAt) - serverNow() + Date.now();
    this.state = openedAt(savedAt);
    this.saver = new Autosaver(this.face(), baseVersion, savedAt);
    const onEdited = (): void => {
      if (opened.standing === null || opened.standing.state === 'CHANGES_REQUESTED') this.saver.edited();
    };
    this.store = new ComposerStore({ content, record, onEdited });
    if (opened.isRestored) this.saver.edited();
    this.watchPage();
  }

  /** For useSyncExternalStore: how the draft stands to the server. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): AutosaveState => this.state;

  get draftId(): string {
    return this.place.id;
  }

  get isUnsaved(): boolean {
    return this.saver.isUnsaved;
  }

  /** Saves what is not saved; answers whether all is now. */
  readonly flush = (): Promise<boolean> => this.saver.flush();

  /** The content that both tabs last agreed on. */
  agreed(): DraftContent {
    return this.base;
  }

  /** What the other tab or device has saved. */
  readOther(): Promise<OtherVersion> {
    return openStored(this.place.id);
  }

  /** Goes on with these texts, on top of the other version. */
  settle(document: CaseDocument, other: OtherVersion): void {
    this.store.takeTexts(document);
    this.store.takeChoices(other.content);
    this.base = other.content;
    this.saver.continueFrom(other.version);
    void this.saver.flush();
  }

  /** Saves an ended draft as a new one; answers its id, or null if that failed too. */
  async saveAsNew(): Promise<string | null> {
    this.place = { ...this.place, id: newId() };
    this.before = null;
    this.saver.continueFrom(0);
    return (await this.saver.flush()) ? this.place.id : null;
  }

  /** The page goes: what is not saved is sent, and if that fails its sealed form is kept. */
  end(): void {
    for (const stop of this.stops) stop();
    this.saver.end();
    const { id } = this.place;
    void this.saver.flush(true).then((isSaved) => {
      const { unansweredSave, acknowledgedVersion } = this.saver;
      if (!isSaved && unansweredSave !== null)
        stashSave(id, { ...unansweredSave, version: acknowledgedVersion + 1 });
    });
    this.store.end();
  }

  private face() {
    let sealed: DraftContent | null = null;
    return {
      seal: async (version: number) => {
        const content = this.store.sealable();
        const save = await sealDraft(this.place, version, { content, before: this.before });
        sealed = content;
        return save;
      },
      send: async (save: SealedSave, expectedVersion: number, isLeaving: boolean) => {
        const version = await sendDraft(this.place, save, { expectedVersion, isLeaving });
        this.before = save;
        this.base = sealed ?? this.base;
        return version;
      },
      readBack: () => readStored(this.place.id),
      onChange: (state: AutosaveState) => {
        // Every key changes the state; what is shown of it seldom changes, and drawing the page is what a key can cost.
        if (isShownAlike(this.state, state)) return;
        this.state = state;
        for (const listener of this.listeners) listener();
      },
    };
  }

  private watchPage(): void {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void this.saver.flush(true);
    };
    const hide = (): void => void this.saver.flush(true);
    const retry = (): void => void this.saver.flush();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', hide);
    addEventListener('online', retry);
    this.stops.push(beforeLeave(this.flush), () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', hide);
      removeEventListener('online', retry);
    });
  }
}
