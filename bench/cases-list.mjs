/**
 * A supervisor's list of 25 cases among 5,000: `node bench/cases-list.mjs` after `npm run build`. The repository with its grants
 * and row security, against the same rows by hand-written SQL on the same connection, and past row security as the floor.
 */
import { measure, printRatio } from './measure.mjs';
import { withClinic } from './clinic.mjs';
import { withClient } from '../tools/migrated-database.mjs';

const OTHERS = 4_900;
const FILTER = { states: null, mine: false, overdue: false, forReview: false, first: 25, before: null };
const BY_HAND = `
  SELECT c.*, c.author_id = $2 AS is_author, true AS is_reader FROM subrosa.cases c
   WHERE c.clinic_id = $1 AND (c.author_id = $2 OR EXISTS (
     SELECT 1 FROM subrosa.case_audience a JOIN subrosa.supervision_assignments s
         ON s.clinic_id = a.clinic_id AND s.id = a.assignment_id
      WHERE a.clinic_id = c.clinic_id AND a.case_id = c.id AND s.supervisor_id = $2 AND s.state = 'ASSIGNED'
        AND s.active_from <= (SELECT subrosa.now()) AND s.active_until > (SELECT subrosa.now())))
   ORDER BY c.number DESC LIMIT 26`;

/** Cases of somebody else between those that are seen: the same row with other ids, author and audience left out. */
async function addOthers(client, clinicId) {
  const { rows } = await client.query(
    `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names FROM information_schema.columns
      WHERE table_schema = 'subrosa' AND table_name = 'cases' AND column_name NOT IN ('id', 'number', 'author_id', 'draft_id')
        AND is_generated = 'NEVER'`,
  );
  const { names } = rows[0];
  await client.query('SET session_replication_role = replica');
  await client.query(
    `INSERT INTO subrosa.cases (id, number, author_id, draft_id, ${names})
     SELECT gen_random_uuid(), 1000 + n, gen_random_uuid(), gen_random_uuid(), ${names}
       FROM (SELECT * FROM subrosa.cases WHERE clinic_id = $1 LIMIT 1) c, generate_series(1, $2) n`,
    [clinicId, OTHERS],
  );
  // Seen and unseen cases lie mixed, as they do in a clinic.
  await client.query(
    'UPDATE subrosa.cases SET number = 10000 + number * 49 WHERE clinic_id = $1 AND number < 1000',
    [clinicId],
  );
  await client.query('ANALYZE');
}

async function bench(clinic, app, bare) {
  const { unitOfWork, cases, clinicId, supervisor } = clinic;
  const values = [clinicId, supervisor.personId];
  const byRepository = async () => {
    const open = await unitOfWork.open(supervisor, { action: 'case.list', requestId: 'bench' });
    const { items } = await cases.list(open.work, FILTER);
    await open.commit();
    return items.map(({ row }) => row.id);
  };
  const byHand = async () => {
    await app.query('START TRANSACTION');
    await app.query(
      `SELECT set_config('subrosa.clinic_id', $1, true), set_config('subrosa.person_id', $2, true)`,
      values,
    );
    const { rows } = await app.query(BY_HAND, values);
    await app.query('COMMIT');
    return rows.slice(0, 25).map(({ id }) => id);
  };
  const byFloor = async () => (await bare.query(BY_HAND, values)).rows.slice(0, 25).map(({ id }) => id);
  const [ours, hand, floor] = [await byRepository(), await byHand(), await byFloor()];
  if (ours.length !== 25 || `${ours}` !== `${hand}` || `${ours}` !== `${floor}`)
    throw new Error('the three do not answer the same 25 cases');
  const names = {
    repository: 'list of 25 under the grants',
    hand: 'hand-written SQL in the same transaction',
    floor: 'hand-written SQL past row security',
  };
  const medians = await measure(
    { [names.repository]: byRepository, [names.hand]: byHand, [names.floor]: byFloor },
    { rounds: 11, calls: 40 },
  );
  printRatio(medians, names.repository, names.hand);
  printRatio(medians, names.hand, names.floor);
}

await withClinic(100, async (clinic) => {
  await withClient(clinic.superuser, (client) => addOthers(client, clinic.clinicId));
  await withClient({ connectionString: clinic.url('app') }, (app) =>
    withClient(clinic.superuser, (bare) => bench(clinic, app, bare)),
  );
});
