import { Inject, Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG } from '@subrosa/platform/config/index.js';
import type { Config } from '@subrosa/platform/config/index.js';
import { LiveChannel, LiveStreams } from '@subrosa/platform/live/index.js';
import type { LivePage, LivePageOpened, LiveRefusal, LiveTick } from '@subrosa/platform/live/index.js';
import { Logger } from '@subrosa/platform/logging/index.js';
import { LiveConnection } from './live-connection.js';
import { LiveLook } from './live-look.js';

/** Ticks are gathered so long before a page is looked at: one change of a person writes several lines. */
const GATHER_MS = 150;
const BEAT_MS = 15_000;
/** Looks that run at the same time, of all connections of the pool. */
const MOST_LOOKS = 3;
/** Beyond these the oldest page of the session, or of the person, is told that it is one too many. */
const MOST_OF_SESSION = 5;
const MOST_OF_PERSON = 20;
const MOST_PAGES = 5_000;

/** Every open page of this process: hears what is committed, and tells each page what its person may know. */
@Injectable()
export class LiveHub extends LiveStreams implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #pages = new Set<LiveConnection>();
  readonly #waiting = new Set<LiveConnection>();
  readonly #channel: LiveChannel;
  #gathering: NodeJS.Timeout | undefined;
  #beating: NodeJS.Timeout | undefined;
  #looks = 0;
  #busy = new Set<LiveConnection>();

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(Logger) private readonly logger: Logger,
    @Inject(LiveLook) private readonly eyes: LiveLook,
  ) {
    super();
    this.#channel = new LiveChannel(config.DATABASE_URL, logger, (tick) => {
      this.hear(tick);
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    this.#beating = setInterval(() => {
      this.beat();
    }, BEAT_MS);
    await this.#channel.open();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#beating);
    clearTimeout(this.#gathering);
    for (const page of this.#pages) page.end();
    this.#pages.clear();
    await this.#channel.close();
  }

  async admit({ token, watched }: LivePage): Promise<LivePageOpened | LiveRefusal> {
    if (this.#pages.size >= MOST_PAGES) return 'RATE_LIMITED';
    const session = await this.eyes.session(token);
    if (typeof session === 'string') return session;
    const page = new LiveConnection(token, session, watched);
    return {
      start: (sink) => {
        this.makeRoom(page);
        this.#pages.add(page);
        page.start(sink);
        this.look(page);
      },
      leave: () => {
        page.end();
        this.#pages.delete(page);
        this.#waiting.delete(page);
      },
    };
  }

  private makeRoom({ session: { sessionId, personId } }: LiveConnection): void {
    const dropOldest = (pages: readonly LiveConnection[], most: number): void => {
      for (const page of pages.slice(0, Math.max(0, pages.length - most + 1))) {
        page.tell('busy');
        page.end();
        this.#pages.delete(page);
      }
    };
    // A set keeps the order in which pages came.
    const all = (): LiveConnection[] => [...this.#pages];
    dropOldest(
      all().filter(({ session }) => session.sessionId === sessionId),
      MOST_OF_SESSION,
    );
    dropOldest(
      all().filter(({ session }) => session.personId === personId),
      MOST_OF_PERSON,
    );
  }

  private hear(tick: LiveTick): void {
    for (const page of this.#pages) {
      const { personId, actor } = page.session;
      const isHere = 'clinicId' in tick && tick.clinicId === actor.clinicId;
      if (tick.kind === 'case' && isHere) page.note({ caseId: tick.caseId });
      else if (tick.kind === 'clinic' && isHere) page.note({ standing: true, clinic: true });
      else if (tick.kind === 'notice' && isHere && tick.personId === personId) page.note({ notices: true });
      else if (tick.kind === 'person' && tick.personId === personId) page.note({});
      else if (tick.kind === 'everything') page.note({ standing: true, notices: true, clinic: true });
      else continue;
      this.#waiting.add(page);
    }
    if (this.#waiting.size > 0) this.gather();
  }

  private beat(): void {
    for (const page of this.#pages) {
      page.beat();
      page.note({ standing: true });
      this.#waiting.add(page);
    }
    this.gather();
  }

  private gather(): void {
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      this.work();
    }, GATHER_MS);
  }

  private look(page: LiveConnection): void {
    this.#waiting.add(page);
    this.work();
  }

  /** Looks at the pages that wait, a few at a time; a page is looked at by one look at a time. */
  private work(): void {
    for (const page of this.#waiting) {
      if (this.#looks >= MOST_LOOKS) return;
      if (this.#busy.has(page)) continue;
      this.#waiting.delete(page);
      if (page.isEnded) continue;
      this.#looks += 1;
      this.#busy.add(page);
      void this.lookAt(page).finally(() => {
        this.#looks -= 1;
        this.#busy.delete(page);
        if (page.isEnded) this.#pages.delete(page);
        this.work();
      });
    }
  }

  private async lookAt(page: LiveConnection): Promise<void> {
    try {
      await page.look(this.eyes, () => {
        page.note({ standing: true });
        this.look(page);
      });
    } catch (error) {
      const { personId, actor } = page.session;
      this.logger.fault(
        'an open page could not be looked at',
        { actorId: personId, clinicId: actor.clinicId },
        error,
      );
    }
  }
}
