import { Injectable } from '@nestjs/common';
import type { Work } from '../database/index.js';

/**
 * Erases what one feature keeps of a case: blanks its sealed text or deletes its rows. Runs inside the transaction of destruction, as
 * the system actor `expirer` with the worker's role, which cannot read that text; may be asked again and then finds nothing.
 */
export interface Eraser {
  /** What the receipt calls it, e.g. `sections`; unique. */
  readonly name: string;
  /** Erases everything of the case; answers how many rows it touched. */
  erase(work: Work, caseId: string): Promise<number>;
}

/** Everything that must be erased when a case is destroyed; filled by the features' jobs modules as they start. */
@Injectable()
export class EraserRegistry {
  readonly #erasers = new Map<string, Eraser>();

  /** Adds an eraser; a second one under the same name is a mistake and throws. */
  register(eraser: Eraser): void {
    if (this.#erasers.has(eraser.name)) throw new Error(`Two erasers are called ${eraser.name}.`);
    this.#erasers.set(eraser.name, eraser);
  }

  /** Every eraser, in order of registration. */
  all(): readonly Eraser[] {
    return [...this.#erasers.values()];
  }
}
