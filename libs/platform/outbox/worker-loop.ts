import type { Logger } from '../logging/index.js';

/** Something a worker does again and again; answers how much it found, so that a full round is followed at once by another. */
export interface LoopTask {
  readonly name: string;
  readonly everyMs: number;
  run(): Promise<number>;
}

/**
 * Runs tasks side by side until stopped, each with its own pause. A failure is logged by its kind and the task goes on with the
 * next round: a loop that dies would leave destruction undone.
 */
export class WorkerLoop {
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  #stopped = false;

  constructor(
    private readonly tasks: readonly LoopTask[],
    private readonly logger: Logger,
  ) {}

  /** Starts every task with its first round at once. */
  start(): void {
    for (const task of this.tasks) this.#schedule(task, 0);
  }

  /** Lets rounds that are under way finish, and begins no other. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  #schedule(task: LoopTask, delay: number): void {
    if (this.#stopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      const round = this.#round(task).finally(() => this.#running.delete(round));
      this.#running.add(round);
    }, delay);
    this.#timers.add(timer);
  }

  async #round(task: LoopTask): Promise<void> {
    let found = 0;
    try {
      found = await task.run();
    } catch (error) {
      this.logger.fault('a round failed', { topic: task.name }, error);
    }
    this.#schedule(task, found > 0 ? 0 : task.everyMs);
  }
}
