/** Why a draft is not saved. */
export type SaveProblem =
  /** Nothing answered; tried again by itself. */
  | 'OFFLINE'
  /** The server answered that it cannot just now; tried again by itself. */
  | 'REFUSED'
  /** The session or the vault is closed; tried again once they are open. */
  | 'LOCKED'
  /** Another tab or device saved meanwhile; the author decides. */
  | 'CONFLICT'
  /** The draft was discarded or has ended; the author decides. */
  | 'GONE';

/** How a draft stands to the server; times are milliseconds of this device's clock. */
export interface AutosaveState {
  /** When the server last acknowledged; null before the first time in this sitting. */
  readonly savedAt: number | null;
  /** The first edit that is not acknowledged; null when all is. */
  readonly firstUnsavedAt: number | null;
  readonly lastEditAt: number;
  readonly isSaving: boolean;
  /** True if an edit came after the save that is under way was made. */
  readonly isEditedSince: boolean;
  readonly problem: SaveProblem | null;
  readonly failures: number;
  readonly lastFailureAt: number;
}

const AFTER_TYPING = 1_500;
const AT_LEAST_EVERY = 10_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 15_000;

/** A draft as it was opened: saved at that time, or never yet. */
export const openedAt = (savedAt: number | null): AutosaveState => ({
  savedAt,
  firstUnsavedAt: null,
  lastEditAt: 0,
  isSaving: false,
  isEditedSince: false,
  problem: null,
  failures: 0,
  lastFailureAt: 0,
});

/** Something was typed. */
export const edited = (state: AutosaveState, now: number): AutosaveState => ({
  ...state,
  firstUnsavedAt: state.firstUnsavedAt ?? now,
  lastEditAt: now,
  isEditedSince: state.isSaving,
});

/** A save of all that is typed was sent. */
export const saveStarted = (state: AutosaveState): AutosaveState => ({
  ...state,
  isSaving: true,
  isEditedSince: false,
});

/** The server acknowledged the save. What was typed since it was sent is not part of it. */
export const saveAcknowledged = (state: AutosaveState, now: number): AutosaveState => ({
  ...state,
  savedAt: now,
  firstUnsavedAt: state.isEditedSince ? state.lastEditAt : null,
  isSaving: false,
  isEditedSince: false,
  problem: null,
  failures: 0,
});

/** The save did not go through; nothing counts as saved. */
export const saveFailed = (state: AutosaveState, problem: SaveProblem, now: number): AutosaveState => ({
  ...state,
  firstUnsavedAt: state.firstUnsavedAt ?? now,
  isSaving: false,
  isEditedSince: false,
  problem,
  failures: state.failures + 1,
  lastFailureAt: now,
});

/** The author has decided what to do about a conflict or an ended draft: what is here counts as not saved yet. */
export const problemSettled = (state: AutosaveState, now: number): AutosaveState => ({
  ...edited({ ...state, isSaving: false }, now),
  problem: null,
  failures: 0,
});

/** True while leaving would lose something. */
export const isUnsaved = ({ firstUnsavedAt, isSaving }: AutosaveState): boolean =>
  firstUnsavedAt !== null || isSaving;

/** In how many milliseconds to save; null when there is nothing to send, or the author must decide first. */
export function nextSaveIn(state: AutosaveState, now: number): number | null {
  if (state.isSaving || state.firstUnsavedAt === null) return null;
  if (state.problem === 'CONFLICT' || state.problem === 'GONE') return null;
  if (state.failures > 0) {
    const wait = Math.min(FIRST_RETRY * 2 ** (state.failures - 1), LONGEST_RETRY);
    return Math.max(0, state.lastFailureAt + wait - now);
  }
  const due = Math.min(state.lastEditAt + AFTER_TYPING, state.firstUnsavedAt + AT_LEAST_EVERY);
  return Math.max(0, due - now);
}

/** True if a page would show the same of both. */
export const isShownAlike = (one: AutosaveState, other: AutosaveState): boolean =>
  one.problem === other.problem &&
  one.isSaving === other.isSaving &&
  one.savedAt === other.savedAt &&
  (one.firstUnsavedAt === null) === (other.firstUnsavedAt === null);

/** What the page says about the save. */
export interface SaveWords {
  readonly text: string;
  /** Stays until it is solved, in the colour of failure. */
  readonly isLoud: boolean;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

function ago(milliseconds: number): string {
  if (milliseconds < 2 * SECOND) return 'just now';
  if (milliseconds < MINUTE) return `${Math.floor(milliseconds / SECOND)} s ago`;
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min ago`;
  return `${Math.floor(milliseconds / HOUR)} h ago`;
}

const LOUD: Record<SaveProblem, string> = {
  OFFLINE: 'Not saved - trying again',
  REFUSED: 'Not saved - trying again',
  LOCKED: 'Not saved - locked',
  CONFLICT: 'Not saved - changed elsewhere',
  GONE: 'Not saved - the draft has ended',
};

/** The state in words; "Saved" is said of what the server acknowledged and of nothing else. */
export function saveWords(state: AutosaveState, now: number): SaveWords {
  if (state.problem !== null) return { text: LOUD[state.problem], isLoud: true };
  if (state.isSaving) return { text: 'Saving…', isLoud: false };
  if (state.firstUnsavedAt !== null) return { text: 'Not saved yet', isLoud: false };
  if (state.savedAt === null) return { text: 'Nothing to save', isLoud: false };
  return { text: `Saved ${ago(now - state.savedAt)}`, isLoud: false };
}
