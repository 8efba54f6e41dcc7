/** Tells the tour: each step in plain words, then what was seen. A step that does not happen as told ends the tour. */

/** A claim that did not hold. */
class NotAsTold extends Error {}

/** Fails the step with these words unless the claim holds. */
export function claim(holds, words) {
  if (!holds) throw new NotAsTold(words);
}

/** Counts and prints; `print` takes a line. */
export class Story {
  #count = 0;

  constructor(print = console.log) {
    this.print = print;
  }

  scene(title) {
    this.print(`\n${title}`);
  }

  /** Runs one step; `act` answers what was seen, in words. */
  async step(words, act) {
    this.#count += 1;
    const number = String(this.#count).padStart(2);
    try {
      const seen = await act();
      this.print(`${number}. ${words}\n      ✓ ${seen}`);
    } catch (error) {
      this.print(`${number}. ${words}\n      ✗ ${error.message}`);
      throw error;
    }
  }

  get count() {
    return this.#count;
  }
}

/** Waits until `look` answers something; fails with the words after the given time. */
export async function eventually(look, { within, words }) {
  for (const end = Date.now() + within; Date.now() < end;) {
    const seen = await look();
    if (seen !== null && seen !== undefined && seen !== false) return seen;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new NotAsTold(words);
}

/** Waits until an instant on the server's clock has passed, with a little room for two clocks on one machine. */
export const untilPast = (instant) =>
  new Promise((done) => setTimeout(done, Math.max(0, new Date(instant).getTime() - Date.now()) + 300));

const DAY = 86_400_000;

/** A day in the clinic's zone, YYYY-MM-DD: today, or so many days from now. */
export const dayOfClinic = (daysFromNow = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(
    Date.now() + daysFromNow * DAY,
  );
