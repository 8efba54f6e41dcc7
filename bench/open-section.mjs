/**
 * What a reader waits for: `node bench/open-section.mjs` after `npm run build`. Opening the first section of a case and reading it
 * again, against the least that could be written by hand: find, unwrap, decrypt, one ledger line.
 */
import { newId } from '@subrosa/kernel';
import { CaseCipher, EpochKeys } from '@subrosa/platform/crypto/index.js';
import { measure, printRatio } from './measure.mjs';
import { withClinic } from './clinic.mjs';
import { withClient } from '../tools/migrated-database.mjs';
import { recordStatements } from '../tools/queries/record-statements.mjs';

const ROUNDS = 7;
const CALLS = 15;
const WARM_UP = 3;
const FIND = `
  SELECT s.id, s.case_id AS "caseId", s.key, s.body, k.epoch_id AS "epochId", k.wrapped_key AS wrapped
    FROM subrosa.case_sections s
    JOIN subrosa.cases c ON c.clinic_id = s.clinic_id AND c.id = s.case_id AND c.expires_at > subrosa.now()
    JOIN subrosa.case_keys k ON k.clinic_id = s.clinic_id AND k.case_id = s.case_id AND k.wrapped_key IS NOT NULL
   WHERE s.clinic_id = $1 AND s.id = $2`;
const LEDGER = `SELECT subrosa.append_ledger($1::uuid, 'person', 'person', 'section.read', 'READ', 'Section', $2, $3, 'bench', '{}', 'bench', $1::text)`;

async function bench(clinic, client) {
  const { superuser, unitOfWork, openSection, keyStore, clinicId, supervisor } = clinic;
  const unread = await withClient(superuser, async (owner) => {
    await owner.query('ANALYZE');
    const { rows } = await owner.query(
      'SELECT id FROM subrosa.case_sections WHERE clinic_id = $1 AND position = 1 ORDER BY id',
      [clinicId],
    );
    return rows.map(({ id }) => id);
  });
  const again = unread[0];
  const open = (id) =>
    unitOfWork.run(supervisor, { action: 'section.open', requestId: 'bench' }, (work) =>
      openSection.execute(work, id),
    );
  const byHand = async () => {
    await client.query('START TRANSACTION');
    await client.query(
      `SELECT set_config('subrosa.clinic_id', $1, true), set_config('subrosa.person_id', $2, true)`,
      [clinicId, supervisor.personId],
    );
    const { rows } = await client.query(FIND, [clinicId, again]);
    const place = { clinicId, ...rows[0] };
    const key = await new EpochKeys(keyStore).unwrap(place, place.wrapped);
    const text = new CaseCipher(key, place).open(`section:${place.key}`, 1, place.body);
    await client.query(LEDGER, [newId(), again, place.caseId]);
    await client.query('COMMIT');
    return text;
  };
  const names = {
    first: 'open a section for the first time',
    again: 'read an opened section again',
    hand: 'the same text by hand',
  };
  let next = 0;
  const openFirst = () => open(unread[next++]);
  await openFirst();
  if ((await byHand()) !== (await open(again)).shown) throw new Error('the two do not answer the same text');
  const sent = await recordStatements(clinic.dataSource).listen(() => open(again));
  console.log(`${sent.length} statements to read an opened section again`);
  next = 0;
  await withClient(superuser, (owner) => owner.query('DELETE FROM subrosa.openings'));
  const medians = await measure(
    { [names.first]: openFirst, [names.again]: () => open(again), [names.hand]: byHand },
    { rounds: ROUNDS, calls: CALLS, warmUp: WARM_UP },
  );
  printRatio(medians, names.first, names.hand);
  printRatio(medians, names.again, names.hand);
}

await withClinic((ROUNDS + WARM_UP) * CALLS, (clinic) =>
  withClient({ connectionString: clinic.url('app') }, (client) => bench(clinic, client)),
);
