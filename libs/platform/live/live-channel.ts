import pg from 'pg';
import type { Logger } from '../logging/index.js';
import { parseTick } from './live-tick.js';
import type { LiveTick } from './live-tick.js';

const CHANNEL = 'subrosa_live';
/** How often the silent connection is asked whether it is still there, and how long an answer may take. */
const PROBE_MS = 10_000;
const ANSWER_MS = 5_000;
const BACKOFF_MS = [200, 1_000, 2_000, 5_000];

/**
 * The one connection on which this process hears what is committed. It connects again by itself, says so in the log, and then tells
 * `everything`: nobody knows what happened meanwhile.
 */
export class LiveChannel {
  #client: pg.Client | null = null;
  #probe: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;
  #isOver = false;

  constructor(
    private readonly url: string,
    private readonly logger: Logger,
    private readonly hear: (tick: LiveTick) => void,
  ) {}

  /** Resolves when the first attempt is over; a failed one is logged and tried again. */
  async open(): Promise<void> {
    if (this.#isOver) return;
    const client = new pg.Client({
      connectionString: this.url,
      application_name: 'subrosa-live',
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    });
    this.#client = client;
    client.on('notification', ({ payload }) => {
      const tick = parseTick(payload ?? '');
      if (tick !== null) this.hear(tick);
    });
    client.on('error', (error) => {
      this.lose(client, error);
    });
    client.on('end', () => {
      this.lose(client, new Error('the connection ended'));
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      this.lose(client, error);
      return;
    }
    if (this.#failures > 0) this.logger.info('the database is heard again');
    this.#failures = 0;
    this.#probe = setInterval(() => {
      client.query('SELECT 1').catch((error: unknown) => {
        this.lose(client, error);
      });
    }, PROBE_MS);
    this.hear({ kind: 'everything' });
  }

  /** Ends listening for good. */
  async close(): Promise<void> {
    this.#isOver = true;
    clearInterval(this.#probe);
    clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => undefined);
  }

  private lose(client: pg.Client, error: unknown): void {
    // Each way of losing it is told by several events; the first one counts.
    if (this.#client !== client || this.#isOver) return;
    this.#client = null;
    clearInterval(this.#probe);
    this.logger.fault('the database is not heard; open pages learn of changes late', {}, error);
    client.end().catch(() => undefined);
    const wait = BACKOFF_MS[Math.min(this.#failures, BACKOFF_MS.length - 1)];
    this.#failures += 1;
    this.#retry = setTimeout(() => void this.open(), wait);
  }
}
