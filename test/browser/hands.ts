import { expect } from '@playwright/test';
import type { Locator } from '@playwright/test';
import { dragOver } from './drag-over.js';
import { focusedStop } from './page-checks.js';

/** Longer than the way through any page of the demo. */
const MOST_PRESSES = 200;

/** One way to use a page. A script that only uses these is played by either hand. */
export interface Hand {
  readonly name: 'mouse' | 'keyboard';
  /** Buttons, links, tabs and the lines of an opened menu. */
  readonly press: (target: Locator) => Promise<void>;
  /** Checks a box, a switch or one of several. */
  readonly check: (target: Locator) => Promise<void>;
  /** Writes into a field, in place of what stands there. */
  readonly write: (target: Locator, text: string) => Promise<void>;
  /** Writes at the end of what stands there. */
  readonly add: (target: Locator, text: string) => Promise<void>;
  /** Chooses a line of a list by its words. */
  readonly select: (target: Locator, label: string) => Promise<void>;
  /** Gives a field of a day its day, YYYY-MM-DD. */
  readonly giveDay: (target: Locator, day: string) => Promise<void>;
  /** Chooses words of an opened section: the mouse exactly these, the keyboard their sentence. */
  readonly choose: (section: Locator, words: string) => Promise<void>;
}

/** Points and clicks; what it writes it types, as everybody does. */
export const mouse: Hand = {
  name: 'mouse',
  press: (target) => target.click(),
  check: (target) => target.check(),
  write: async (target, text) => {
    await target.click();
    await target.press('ControlOrMeta+a');
    await target.page().keyboard.type(text);
  },
  add: async (target, text) => {
    await target.click();
    await target.press('ControlOrMeta+End');
    await target.page().keyboard.type(text);
  },
  select: async (target, label) => {
    await target.selectOption({ label });
  },
  giveDay: (target, day) => target.fill(day),
  choose: async (section, words) => {
    const actions = section.page().getByRole('group', { name: /^With “/ });
    // What is still coming in above may move the words away from under the mouse: then one marks them again.
    await expect(async () => {
      await dragOver(section, words);
      await expect(actions).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 15_000 });
  },
};

/** Presses keys and nothing else. Wherever it stops, the focus must show. */
export const keyboard: Hand = {
  name: 'keyboard',
  press: async (target) => {
    await reach(target);
    await target.page().keyboard.press('Enter');
  },
  check: async (target) => {
    await reach(target);
    if (!(await target.isChecked())) await target.page().keyboard.press('Space');
    await expect(target).toBeChecked();
  },
  write: async (target, text) => {
    await reach(target);
    await target.page().keyboard.press('ControlOrMeta+a');
    await target.page().keyboard.type(text);
  },
  add: async (target, text) => {
    await reach(target);
    await target.page().keyboard.press('ControlOrMeta+End');
    await target.page().keyboard.type(text);
  },
  select: async (target, label) => {
    await reach(target);
    const { keyboard: keys } = target.page();
    const steps = await target.evaluate((one: HTMLSelectElement, wanted) => {
      const at = [...one.options].findIndex((option) => option.label.trim() === wanted);
      return at < 0 ? null : at - one.selectedIndex;
    }, label);
    expect(steps, `the list has “${label}”`).not.toBeNull();
    for (let step = 0; step < Math.abs(steps ?? 0); step += 1)
      await keys.press((steps ?? 0) > 0 ? 'ArrowDown' : 'ArrowUp');
  },
  giveDay: async (target, day) => {
    await reach(target);
    // The order of the browser's language in these tests: month, day, year.
    await target.page().keyboard.type(day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2$3$1'));
  },
  choose: async (section, words) => {
    await reach(section);
    const { keyboard: keys } = section.page();
    const told = section.page().getByRole('status').filter({ hasText: words });
    await expect(async () => {
      await keys.press('ArrowDown');
      await expect(told).toHaveCount(1, { timeout: 200 });
    }).toPass({ intervals: [0], timeout: 10_000 });
  },
};

/** Presses Tab, Shift+Tab or, within one group, an arrow until this has the focus, and it shows. */
async function reach(target: Locator): Promise<void> {
  const page = target.page();
  await expect(target).toBeEnabled();
  for (let press = 0; press < MOST_PRESSES; press += 1) {
    const key = await target.evaluate(keyTowards);
    if (key === null) {
      const stop = await focusedStop(page);
      expect(stop?.hasOutline, `an outline on ${stop?.name ?? 'what lost the focus again'}`).toBe(true);
      return;
    }
    await page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`);
}

/** The key that leads from where the focus is towards this; null when it is there. Runs in the page, and only looks. */
function keyTowards(target: Element): string | null {
  const at = document.activeElement;
  if (at === target) return null;
  const isAfter =
    at === null || (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isRadio = (one: Element | null): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === 'radio';
  const isOneGroup =
    (isRadio(at) && isRadio(target) && at.name === target.name) ||
    (target.role === 'menuitem' && at !== null && target.closest('[role=menu]')?.contains(at) === true);
  if (isOneGroup) return isAfter ? 'ArrowDown' : 'ArrowUp';
  return isAfter ? 'Tab' : 'Shift+Tab';
}
