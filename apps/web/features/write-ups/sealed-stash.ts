import type { SealedSave } from './autosaver.js';

/** A version that was sealed and never acknowledged; only the open vault of its author reads it. */
export interface StashedSave extends SealedSave {
  /** The version it was sealed for. */
  readonly version: number;
}

const stash = new Map<string, StashedSave>();

/** Keeps what could not be saved when its page had to go, in memory and sealed. */
export const stashSave = (draftId: string, save: StashedSave): void => {
  stash.set(draftId, save);
};

/** Gives back what was kept for this draft, once. */
export function takeStashed(draftId: string): StashedSave | null {
  const save = stash.get(draftId) ?? null;
  stash.delete(draftId);
  return save;
}
