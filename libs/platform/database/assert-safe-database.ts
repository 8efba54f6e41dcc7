import type { DataSource } from 'typeorm';

/** Why a process must not serve from this database; each sentence says what to do. */
class UnsafeDatabaseError extends Error {
  override readonly name = 'UnsafeDatabaseError';

  constructor(readonly problems: readonly string[]) {
    super(
      `This database connection is not safe to use:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
}

interface Standing {
  readonly role: string;
  readonly may_bypass: boolean;
  readonly owns_tables: boolean;
  readonly clock: string;
  readonly unforced: string[];
  readonly latest: string | null;
}

const CLOCK = `SELECT date_trunc('milliseconds', statement_timestamp())`;

/**
 * Refuses a superuser, an owner or a role that bypasses row security, a replaced clock, a table without forced row security, and
 * a schema older than this program.
 */
export async function assertSafeDatabase(dataSource: DataSource, expectedMigration: string): Promise<void> {
  const rows: Standing[] = await dataSource.query(`
    SELECT current_user AS role,
           (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user) AS may_bypass,
           EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = 'subrosa' AND tableowner = current_user) AS owns_tables,
           coalesce((SELECT trim(p.prosrc) FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                      WHERE n.nspname = 'subrosa' AND p.proname = 'now'), '') AS clock,
           ARRAY(SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE n.nspname = 'subrosa' AND c.relkind = 'r' AND c.relname <> 'migrations'
                    AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1) AS unforced,
           (SELECT name FROM subrosa.migrations ORDER BY id DESC LIMIT 1) AS latest`);
  const standing = rows[0];
  if (standing === undefined) throw new UnsafeDatabaseError(['PostgreSQL gave no answer about the role']);
  const problems = [
    standing.may_bypass
      ? `the role ${standing.role} is a superuser or bypasses row security; use subrosa_app or subrosa_worker`
      : '',
    standing.owns_tables ? `the role ${standing.role} owns tables; use subrosa_app or subrosa_worker` : '',
    standing.clock === CLOCK
      ? ''
      : 'the function subrosa.now() is not the one that the migrations made; run the migrations again',
    standing.unforced.length === 0 ? '' : `row security is not forced on ${standing.unforced.join(', ')}`,
    standing.latest === expectedMigration
      ? ''
      : `the schema is at ${standing.latest ?? 'nothing'}, this program needs ${expectedMigration}; run the migrations`,
  ].filter((problem) => problem !== '');
  if (problems.length > 0) throw new UnsafeDatabaseError(problems);
}
