/** Schema, clock and the settings that row security reads. Run as the owner role. */
export const foundations = /* sql */ `

GRANT USAGE ON SCHEMA subrosa TO subrosa_definer, subrosa_app, subrosa_worker, subrosa_backup;

-- The one clock of the product, in the milliseconds that JavaScript shares. Tests replace its body in their own template database; a process refuses to start on a replaced one.
CREATE FUNCTION subrosa.now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT date_trunc('milliseconds', statement_timestamp()) $$;

-- A missing setting is NULL, and a comparison with NULL returns no row.
CREATE FUNCTION subrosa.clinic_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('subrosa.clinic_id', true), '')::uuid $$;
CREATE FUNCTION subrosa.person_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('subrosa.person_id', true), '')::uuid $$;
`;
