import type { LiveSink } from '@subrosa/platform/live/index.js';
import { caseEvent } from './domain/standing.js';
import type { Standing } from './domain/standing.js';
import type { CaseStanding } from './live-case.repository.js';
import type { LiveLook, LiveSession } from './live-look.js';

/** What a page has not taken by then it will not take: it is dropped, and asks anew when it can. */
const MOST_WAITING_BYTES = 16_384;
/** Cases that a page was told of and that are looked at again; the oldest are forgotten. */
const MOST_KNOWN = 200;
/** A timer that fires with the instant itself must not fire before it. */
const JUST_AFTER_MS = 20;
const LONGEST_MS = 60_000;

/** What has happened since the last look. */
interface Pending {
  readonly cases: Set<string>;
  /** Look again at every case that the page knows. */
  standing: boolean;
  notices: boolean;
  clinic: boolean;
}

const nothing = (): Pending => ({ cases: new Set(), standing: false, notices: false, clinic: false });

/** One open page: whose it is, what it was told, and what is to be looked at before it is told anything more. */
export class LiveConnection {
  readonly openedAt = Date.now();
  readonly #known = new Map<string, Standing>();
  #pending = nothing();
  #sink: LiveSink | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isEnded = false;
  #roles: string;

  constructor(
    readonly token: string,
    readonly session: LiveSession,
    private readonly watched: readonly string[],
  ) {
    this.#roles = rolesOf(session);
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Notes what has happened; the next look decides whether the page may know. */
  note(what: { readonly caseId?: string } & Partial<Omit<Pending, 'cases'>>): void {
    if (what.caseId !== undefined) this.#pending.cases.add(what.caseId);
    this.#pending.standing ||= what.standing === true;
    this.#pending.notices ||= what.notices === true;
    this.#pending.clinic ||= what.clinic === true;
  }

  /** Begins to write; `look` is asked for whenever something that is known now ends by itself. */
  start(sink: LiveSink): void {
    this.#sink = sink;
    this.write('retry: 2000\n\n');
  }

  /** Looks at the session and at the cases, and tells what may be told. */
  async look(at: LiveLook, onDate: () => void): Promise<void> {
    const pending = this.#pending;
    this.#pending = nothing();
    const isFirst = this.#known.size === 0 && this.#timer === undefined;
    try {
      const session = await at.session(this.token);
      if (typeof session === 'string' || !isSame(session, this.session)) {
        this.tell('session');
        this.end();
        return;
      }
      const ids = new Set([
        ...pending.cases,
        ...this.watched,
        ...(pending.standing ? this.#known.keys() : []),
      ]);
      const found = await at.standings(session.actor, [...ids]);
      this.tellRoles(session);
      this.tellCases({ ids, found, changed: pending.cases, isFirst });
      if (pending.notices) this.tell('notices');
      if (pending.clinic && seesClinic(session)) this.tell('inbox');
      if (isFirst) this.tell('ready');
      this.wake(session, found, onDate);
    } catch (error) {
      // Nothing of it was told; the next look makes up for it.
      this.note({ standing: true, notices: pending.notices, clinic: pending.clinic });
      for (const caseId of pending.cases) this.note({ caseId });
      throw error;
    }
  }

  /** A line that says nothing, so that both sides notice when the other is gone. */
  beat(): void {
    this.write(':\n\n');
  }

  tell(event: string, data = '-'): void {
    this.write(`event: ${event}\ndata: ${data}\n\n`);
  }

  /** Ends the stream; nothing is written after it. */
  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.#sink?.end();
    this.#sink = null;
  }

  private tellRoles(session: LiveSession): void {
    const roles = rolesOf(session);
    if (roles !== this.#roles) this.tell('session');
    this.#roles = roles;
  }

  private tellCases(looked: {
    readonly ids: ReadonlySet<string>;
    readonly found: readonly CaseStanding[];
    readonly changed: ReadonlySet<string>;
    readonly isFirst: boolean;
  }): void {
    const { ids, found, changed, isFirst } = looked;
    const standings = new Map(
      found.map(({ id, isReadable }) => [id, isReadable ? 'readable' : 'known'] as const),
    );
    const events = [...ids].map((id) => {
      const after = standings.get(id) ?? 'none';
      // A page that shows a case has been told of it by whoever opened it: it begins where the case stands, or loses it.
      const before = isFirst ? (after === 'none' ? 'known' : after) : (this.#known.get(id) ?? 'none');
      this.remember(id, after);
      return { id, event: caseEvent({ before, after, isChanged: changed.has(id) }) };
    });
    for (const { id, event } of events) if (event === 'gone') this.tell('gone', id);
    for (const { id, event } of events) if (event === 'case') this.tell('case', id);
  }

  private remember(id: string, standing: Standing): void {
    this.#known.delete(id);
    if (standing !== 'none' || this.watched.includes(id)) this.#known.set(id, standing);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST_KNOWN && oldest !== undefined) this.#known.delete(oldest);
  }

  /** What ends by itself is looked at when it ends: the session and what the page shows. */
  private wake(session: LiveSession, found: readonly CaseStanding[], onDate: () => void): void {
    clearTimeout(this.#timer);
    const now = Date.now();
    const ends = found.filter(({ id, isReadable }) => isReadable && this.watched.includes(id));
    const dates = [session.idleUntil, session.absoluteUntil, ...ends.map(({ expiresAt }) => expiresAt)];
    const next = Math.min(
      ...dates.map((date) => date.getTime() - now).filter((left) => left > 0),
      LONGEST_MS,
    );
    this.#timer = setTimeout(onDate, next + JUST_AFTER_MS);
  }

  private write(text: string): void {
    if (this.#sink === null || this.#isEnded) return;
    if (this.#sink.waitingBytes > MOST_WAITING_BYTES) this.end();
    else this.#sink.write(text);
  }
}

const rolesOf = ({ actor }: LiveSession): string => [...actor.roles].sort().join();

const isSame = (one: LiveSession, other: LiveSession): boolean =>
  one.sessionId === other.sessionId && one.actor.clinicId === other.actor.clinicId;

/** What happens in a clinic and is about no case is for those who see to it; everybody else gets a notice of what concerns them. */
const seesClinic = ({ actor }: LiveSession): boolean =>
  actor.roles.includes('DIRECTOR') || actor.roles.includes('PRIVACY_OFFICER');
