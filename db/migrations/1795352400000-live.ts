import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is told on the channel `subrosa_live` at commit; ids only, because every role that may connect can listen:
 * `case CLINIC CASE`, `clinic CLINIC` for a change that is about no case, `person PERSON` for a session or password, and
 * `notice CLINIC PERSON`. Reading, refusals, and what only its writer can know of are not told.
 */
const up = /* sql */ `
CREATE FUNCTION subrosa.tell_live_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NEW.resource = 'Session' THEN
    PERFORM pg_notify('subrosa_live', 'person ' || NEW.acted_by);
  ELSIF NEW.case_id IS NOT NULL THEN
    PERFORM pg_notify('subrosa_live', 'case ' || NEW.clinic_id || ' ' || NEW.case_id);
  ELSE
    PERFORM pg_notify('subrosa_live', 'clinic ' || NEW.clinic_id);
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION subrosa.tell_live_change() FROM PUBLIC;

CREATE FUNCTION subrosa.tell_live_notice() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM pg_notify('subrosa_live', 'notice ' || NEW.clinic_id || ' ' || NEW.person_id);
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION subrosa.tell_live_notice() FROM PUBLIC;

CREATE TRIGGER ledger_events_live AFTER INSERT ON subrosa.ledger_events FOR EACH ROW
  WHEN (NEW.outcome = 'DONE' AND NEW.action NOT IN ('draft.save', 'draft.discard', 'notice.read', 'session.start',
        'clientRecord.create', 'clientRecord.update', 'vaultKeys.save'))
  EXECUTE FUNCTION subrosa.tell_live_change();
CREATE TRIGGER notices_live AFTER INSERT OR UPDATE OF read_at ON subrosa.notices FOR EACH ROW
  EXECUTE FUNCTION subrosa.tell_live_notice();`;

/** Changes are told to the API as they are committed. */
export class Live1795352400000 implements MigrationInterface {
  readonly name = 'Live1795352400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(up);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER ledger_events_live ON subrosa.ledger_events;
      DROP TRIGGER notices_live ON subrosa.notices;
      DROP FUNCTION subrosa.tell_live_change();
      DROP FUNCTION subrosa.tell_live_notice();`);
  }
}
