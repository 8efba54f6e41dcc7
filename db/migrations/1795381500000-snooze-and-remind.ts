import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of the ledger the live stream does not tell, because only its writer can know of it. */
const OWN_ACTS = [
  'draft.save', 'draft.discard', 'notice.read', 'session.start', 'clientRecord.create', 'clientRecord.update', 'vaultKeys.save',
]; // prettier-ignore

const liveTrigger = (ownActs: readonly string[]): string => `
DROP TRIGGER ledger_events_live ON subrosa.ledger_events;
CREATE TRIGGER ledger_events_live AFTER INSERT ON subrosa.ledger_events FOR EACH ROW
  WHEN (NEW.outcome = 'DONE' AND NEW.action NOT IN (${ownActs.map((action) => `'${action}'`).join(', ')}))
  EXECUTE FUNCTION subrosa.tell_live_change();`;

const up = /* sql */ `
-- What somebody has put aside in their own inbox: which line, when, and until when. Nobody else ever sees it.
CREATE TABLE subrosa.inbox_snoozes (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  owner_id uuid NOT NULL,
  row_key text NOT NULL CHECK (length(row_key) BETWEEN 1 AND 200),
  snoozed_at timestamptz NOT NULL,
  snoozed_until timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, owner_id, row_key),
  CHECK (snoozed_at < snoozed_until),
  FOREIGN KEY (clinic_id, owner_id) REFERENCES subrosa.memberships (clinic_id, person_id)
);
CREATE INDEX inbox_snoozes_lapse ON subrosa.inbox_snoozes (snoozed_until);

-- Who reminded whose turn it was, and when; ids and instants, which survive the case as its dates do.
CREATE TABLE subrosa.reminders (
  clinic_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  sent_by uuid NOT NULL,
  turn text NOT NULL CHECK (turn IN ('AUTHOR', 'REVIEWER')),
  sent_at timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, case_id) REFERENCES subrosa.cases (clinic_id, id),
  FOREIGN KEY (clinic_id, sent_by) REFERENCES subrosa.memberships (clinic_id, person_id)
);
CREATE INDEX reminders_case ON subrosa.reminders (clinic_id, case_id, sent_at);

CREATE FUNCTION subrosa.lapsed_snoozes(n integer) RETURNS TABLE (clinic_id uuid, snooze_id uuid)
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT s.clinic_id, s.id FROM subrosa.inbox_snoozes s WHERE s.snoozed_until <= subrosa.now() ORDER BY s.snoozed_until LIMIT n
$$;

ALTER TABLE subrosa.inbox_snoozes ENABLE ROW LEVEL SECURITY;
ALTER TABLE subrosa.inbox_snoozes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON subrosa.inbox_snoozes USING (clinic_id = (SELECT subrosa.clinic_id()));
CREATE POLICY own ON subrosa.inbox_snoozes AS RESTRICTIVE TO subrosa_app USING (owner_id = (SELECT subrosa.person_id()));
ALTER TABLE subrosa.reminders ENABLE ROW LEVEL SECURITY;
ALTER TABLE subrosa.reminders FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON subrosa.reminders USING (clinic_id = (SELECT subrosa.clinic_id()));

GRANT CREATE ON SCHEMA subrosa TO subrosa_definer;
GRANT SELECT ON subrosa.inbox_snoozes TO subrosa_definer;
ALTER FUNCTION subrosa.lapsed_snoozes(integer) OWNER TO subrosa_definer;
REVOKE ALL ON FUNCTION subrosa.lapsed_snoozes(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION subrosa.lapsed_snoozes(integer) TO subrosa_worker;
REVOKE CREATE ON SCHEMA subrosa FROM subrosa_definer;

GRANT SELECT, INSERT, DELETE ON subrosa.inbox_snoozes TO subrosa_app;
GRANT UPDATE (snoozed_at, snoozed_until) ON subrosa.inbox_snoozes TO subrosa_app;
GRANT SELECT (clinic_id, id, snoozed_until), DELETE ON subrosa.inbox_snoozes TO subrosa_worker;
GRANT SELECT, INSERT ON subrosa.reminders TO subrosa_app;
GRANT SELECT ON subrosa.reminders TO subrosa_worker;
GRANT SELECT ON subrosa.inbox_snoozes, subrosa.reminders TO subrosa_backup;
${liveTrigger([...OWN_ACTS, 'inbox.snooze', 'inbox.bringBack'])}`;

/** Lines of an inbox that are put aside, and reminders of those whose turn it is. */
export class SnoozeAndRemind1795381500000 implements MigrationInterface {
  readonly name = 'SnoozeAndRemind1795381500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`${liveTrigger(OWN_ACTS)}
      DROP FUNCTION subrosa.lapsed_snoozes(integer);
      DROP TABLE subrosa.inbox_snoozes;
      DROP TABLE subrosa.reminders;`);
  }
}
