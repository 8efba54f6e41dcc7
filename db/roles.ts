/** Passwords of the four login roles; the definer role cannot log in. */
export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly worker: string;
  readonly backup: string;
}

/** Quotes a password as an SQL literal. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The SQL that a superuser runs once per cluster; repeatable. The backup role may read everything, since a backup holds
 * ciphertext only. No role but the cluster's superuser and the definer bypasses row security.
 */
export function createRolesSql(passwords: RolePasswords): string {
  const login = (role: string, password: string, extra = ''): string => `
DO $do$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;
END $do$;
ALTER ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE ${extra} PASSWORD ${literal(password)};`;
  return `${login('subrosa_owner', passwords.owner)}
${login('subrosa_app', passwords.app)}
${login('subrosa_worker', passwords.worker)}
${login('subrosa_backup', passwords.backup, 'BYPASSRLS')}
DO $do$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'subrosa_definer') THEN CREATE ROLE subrosa_definer; END IF;
END $do$;
ALTER ROLE subrosa_definer NOLOGIN NOSUPERUSER BYPASSRLS;
GRANT subrosa_definer TO subrosa_owner;`;
}

/** The SQL that makes the database usable by the owner; run by a superuser while connected to that database. */
export function prepareDatabaseSql(database: string): string {
  return `REVOKE ALL ON DATABASE "${database}" FROM PUBLIC;
GRANT CONNECT, CREATE ON DATABASE "${database}" TO subrosa_owner;
GRANT CONNECT ON DATABASE "${database}" TO subrosa_app, subrosa_worker, subrosa_backup;
-- BullMQ adds jobs in bulk through a temporary table.
GRANT TEMPORARY ON DATABASE "${database}" TO subrosa_worker;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE SCHEMA IF NOT EXISTS subrosa AUTHORIZATION subrosa_owner;
CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION subrosa_owner;`;
}
