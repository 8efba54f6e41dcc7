import { Injectable } from '@nestjs/common';

/** Something that every worker looks for in PostgreSQL by itself, because a job may have been lost. */
export interface Sweep {
  readonly name: string;
  /** Handles a small batch of what is due; answers how much it found. */
  run(): Promise<number>;
}

/** The sweeps of all features; filled by their jobs modules as they start. */
@Injectable()
export class SweepRegistry {
  readonly #sweeps: Sweep[] = [];

  /** Adds a sweep. */
  register(sweep: Sweep): void {
    this.#sweeps.push(sweep);
  }

  /** Every sweep, in order of registration. */
  all(): readonly Sweep[] {
    return this.#sweeps;
  }
}
