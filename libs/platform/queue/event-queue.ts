import { Queue as RedisQueue, Worker as RedisWorker, createPostgresBackend, withBackend } from 'bullmq';
import type { Job, JobsOptions } from 'bullmq';
import { Redis } from 'ioredis';

/** What a job carries: ids and a topic, nothing that means anything to someone who reads the queue. */
export interface EventJob {
  readonly clinicId: string;
  readonly id: string;
  readonly topic: string;
  readonly subjectId: string;
}

/** Where the queue lives. */
export interface QueueOptions {
  /** redis://…, or undefined for PostgreSQL. */
  readonly queueUrl: string | undefined;
  /** PostgreSQL as the worker role; used when there is no Redis. */
  readonly databaseUrl: string;
}

/** The one queue of the product. A job is a hint: everything it leads to is found again by the sweeper. */
export interface EventQueue {
  /** Adds jobs; the same id twice is one job. `delayMs` is from now. */
  add(jobs: readonly { job: EventJob; delayMs: number }[]): Promise<void>;
  /** Handles jobs, a few at a time, until closed. A handler that throws is tried again later. */
  listen(handle: (job: EventJob) => Promise<void>, onError: (error: Error) => void): void;
  close(): Promise<void>;
}

const QUEUE = 'subrosa-events';
const CONCURRENCY = 4;

/** Options of every job: kept nowhere once done; a failure waits 1 s, 2 s, 4 s … */
function jobOptions(id: string, delayMs: number): JobsOptions {
  return {
    jobId: id,
    delay: Math.max(0, delayMs),
    attempts: 5,
    backoff: { type: 'exponential', delay: 1_000 },
    removeOnComplete: true,
    removeOnFail: true,
  };
}

interface Queueing {
  addBulk(jobs: { name: string; data: EventJob; opts: JobsOptions }[]): Promise<unknown>;
  close(): Promise<void>;
}

interface Working {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** How either backend makes its two halves. */
interface Backend {
  readonly queue: Queueing;
  readonly work: (process: (job: Job<EventJob>) => Promise<void>) => Working;
  readonly end: () => Promise<void>;
}

/** Opens the queue in PostgreSQL or, where a QUEUE_URL is given, in Redis; both behave alike. */
export function openEventQueue(options: QueueOptions): EventQueue {
  const backend =
    options.queueUrl === undefined ? inPostgres(options.databaseUrl) : inRedis(options.queueUrl);
  let worker: Working | null = null;
  return {
    add: async (jobs) => {
      if (jobs.length === 0) return;
      await backend.queue.addBulk(
        jobs.map(({ job, delayMs }) => ({ name: job.topic, data: job, opts: jobOptions(job.id, delayMs) })),
      );
    },
    listen: (handle, onError) => {
      worker = backend.work((job) => handle(job.data));
      worker.on('error', onError);
    },
    close: async () => {
      await worker?.close();
      await backend.queue.close();
      await backend.end();
    },
  };
}

function inPostgres(databaseUrl: string): Backend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: databaseUrl, schema: 'bullmq', skipMigrations: true, max: 6 };
  return {
    queue: new Queue<EventJob>(QUEUE, { connection }),
    work: (process) => new Worker<EventJob>(QUEUE, process, { connection, concurrency: CONCURRENCY }),
    end: () => Promise.resolve(),
  };
}

function inRedis(queueUrl: string): Backend {
  // BullMQ's workers block on a connection, so they may not give up on a request.
  const connection = new Redis(queueUrl, { maxRetriesPerRequest: null });
  return {
    queue: new RedisQueue<EventJob>(QUEUE, { connection }),
    work: (process) => new RedisWorker<EventJob>(QUEUE, process, { connection, concurrency: CONCURRENCY }),
    end: async () => {
      await connection.quit();
    },
  };
}
