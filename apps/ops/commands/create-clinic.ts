import { newId } from '@subrosa/kernel';
import type { ClinicId, MembershipId, PersonId } from '@subrosa/kernel';
import type { Role } from '@subrosa/access';
import { hashPassword } from '@subrosa/features/identity/index.js';
import pg from 'pg';
import { OperatorError, requiredSetting } from '../operator-settings.js';

/** Retention of a new clinic in seconds: the defaults of the plan (docs/architecture.md). */
export const DEFAULT_POLICY = {
  afterSignOffSeconds: 14 * 86_400,
  backstopSeconds: 60 * 86_400,
  maximumSeconds: 180 * 86_400,
  idleDraftSeconds: 30 * 86_400,
  reviewDueSeconds: 48 * 3_600,
};

/** A clinic to be made. Whether it is a demo clinic is decided here and never again. */
export interface NewClinic {
  readonly name: string;
  readonly timeZone: string;
  readonly jurisdiction: string;
  readonly isDemo: boolean;
  readonly policy?: Readonly<Record<keyof typeof DEFAULT_POLICY, number>>;
}

/** Someone the operator puts into a clinic: its first administrator, or the people of a demo. */
export interface NewMember {
  readonly email: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly Role[];
}

/** Asks the formatter itself: the list of supported names leaves out aliases such as UTC. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** What an operator does as the owner role, through the two functions that only it may call. */
export class Operator {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Runs `act` with an open connection and closes it. */
  static async with<T>(act: (operator: Operator) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: requiredSetting('MIGRATION_DATABASE_URL') });
    await client.connect();
    try {
      return await act(new Operator(client));
    } finally {
      await client.end();
    }
  }

  /** Makes all that `act` does appear at once, or none of it. */
  async inTransaction(act: () => Promise<void>): Promise<void> {
    await this.#client.query('BEGIN');
    try {
      await act();
      await this.#client.query('COMMIT');
    } catch (error) {
      await this.#client.query('ROLLBACK');
      throw error;
    }
  }

  /**
   * Does `act`, inside a transaction, as if it were `days` days ago: the beginning of a demo clinic that has a past. The clock is right
   * again before the transaction ends, so nobody else ever reads a wrong one.
   */
  async daysAgo(days: number, act: () => Promise<void>): Promise<void> {
    const found = await this.#client.query<{ definition: string; body: string }>(
      `SELECT pg_get_functiondef('subrosa.now'::regproc) AS definition, prosrc AS body FROM pg_proc WHERE oid = 'subrosa.now'::regproc`,
    );
    const clock = found.rows[0];
    if (clock === undefined) throw new OperatorError('The database has no clock: run the migrations first.');
    const { definition, body } = clock;
    await this.#client.query(definition.replace(body, `${body} - make_interval(days => ${String(days)})`));
    await act();
    await this.#client.query(definition);
  }

  /** Makes a clinic; answers its id. */
  async createClinic(clinic: NewClinic): Promise<ClinicId> {
    if (!isTimeZone(clinic.timeZone)) {
      throw new OperatorError('--time-zone must be a name of the IANA list, e.g. America/Los_Angeles.');
    }
    const id = newId<ClinicId>();
    await this.#client.query('SELECT subrosa.create_clinic($1, $2, $3, $4, $5, $6)', [
      id,
      clinic.name,
      clinic.timeZone,
      clinic.jurisdiction,
      clinic.isDemo,
      JSON.stringify(clinic.policy ?? DEFAULT_POLICY),
    ]);
    return id;
  }

  /** Makes a login and its membership; answers both ids. */
  async createMember(
    clinicId: ClinicId,
    member: NewMember,
  ): Promise<{ personId: PersonId; membershipId: MembershipId }> {
    const personId = newId<PersonId>();
    const membershipId = newId<MembershipId>();
    await this.#client.query('SELECT subrosa.create_member($1, $2, $3, $4, $5, $6, $7)', [
      clinicId,
      personId,
      membershipId,
      member.email,
      member.displayName,
      await hashPassword(member.password),
      member.roles,
    ]);
    return { personId, membershipId };
  }

  /** The demo clinic, if there is one. */
  async findDemoClinic(): Promise<ClinicId | null> {
    const found = await this.#client.query<{ id: ClinicId | null }>(
      'SELECT subrosa.find_demo_clinic() AS id',
    );
    return found.rows[0]?.id ?? null;
  }

  /** Ledger positions whose row no longer matches its commitment, with their clinic. */
  async brokenLedgerPositions(): Promise<{ clinic_id: ClinicId; broken_position: string }[]> {
    const found = await this.#client.query<{ clinic_id: ClinicId; broken_position: string }>(
      'SELECT * FROM subrosa.broken_ledger_positions()',
    );
    return found.rows;
  }
}
