import { describe, expect, it } from '@jest/globals';
import {
  edited,
  isShownAlike,
  isUnsaved,
  nextSaveIn,
  openedAt,
  problemSettled,
  saveAcknowledged,
  saveFailed,
  saveStarted,
  saveWords,
} from './autosave-state.js';

const opened = openedAt(0);

describe('the state of a draft that is saved by itself', () => {
  it('waits 1.5 s after typing, and 10 s at most while typing goes on', () => {
    expect(nextSaveIn(opened, 5_000)).toBeNull();
    const once = edited(opened, 10_000);
    expect(nextSaveIn(once, 10_000)).toBe(1_500);
    const later = edited(once, 19_500);
    expect(nextSaveIn(later, 19_500)).toBe(500);
    expect(nextSaveIn(later, 25_000)).toBe(0);
  });

  it('counts what was typed during a save as not saved', () => {
    const saving = edited(saveStarted(edited(opened, 1_000)), 2_000);
    const after = saveAcknowledged(saving, 3_000);
    expect(isUnsaved(after)).toBe(true);
    expect(nextSaveIn(after, 3_000)).toBe(500);
    expect(isUnsaved(saveAcknowledged(saveStarted(edited(opened, 1_000)), 3_000))).toBe(false);
  });

  it('says saved of nothing that the server did not acknowledge, and stays loud after a failure', () => {
    const failed = saveFailed(saveStarted(edited(opened, 1_000)), 'OFFLINE', 2_000);
    expect(isUnsaved(failed)).toBe(true);
    expect(saveWords(failed, 3_000)).toEqual({ text: 'Not saved - trying again', isLoud: true });
    expect(saveWords(saveStarted(edited(failed, 4_000)), 4_000).isLoud).toBe(true);
    expect(saveWords(saveAcknowledged(saveStarted(failed), 5_000), 17_000)).toEqual({
      text: 'Saved 12 s ago',
      isLoud: false,
    });
  });

  it('tries again ever later, to a bound', () => {
    let state = edited(opened, 0);
    const waits = [1, 2, 3, 4, 5, 6].map((at) => {
      state = saveFailed(saveStarted(state), 'OFFLINE', at * 100_000);
      return nextSaveIn(state, at * 100_000);
    });
    expect(waits).toEqual([2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  });

  it('waits for the author in a conflict, and goes on once that is settled', () => {
    const conflict = saveFailed(saveStarted(edited(opened, 0)), 'CONFLICT', 1_000);
    expect(nextSaveIn(conflict, 99_000)).toBeNull();
    expect(nextSaveIn(edited(conflict, 2_000), 99_000)).toBeNull();
    const settled = problemSettled(conflict, 100_000);
    expect(nextSaveIn(settled, 100_000)).toBeGreaterThanOrEqual(0);
    expect(saveWords(settled, 100_000).isLoud).toBe(false);
  });

  it('looks the same from one key to the next, and not once it is saved, fails or is edited', () => {
    const once = edited(opened, 1_000);
    expect(isShownAlike(once, edited(once, 1_060))).toBe(true);
    expect(isShownAlike(opened, once)).toBe(false);
    expect(isShownAlike(once, saveStarted(once))).toBe(false);
    expect(isShownAlike(saveStarted(once), saveAcknowledged(saveStarted(once), 2_000))).toBe(false);
    expect(isShownAlike(once, saveFailed(once, 'OFFLINE', 2_000))).toBe(false);
  });
});
