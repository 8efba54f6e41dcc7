import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { ClinicId, ProgrammeId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { NO_PROGRAMME, ProgrammeRepository } from '../clinics/index.js';
import { buildProgramme, buildProgrammeMember, clinicsFeature } from '../clinics/testing.js';
import type { ProgrammeChoice } from './choose-programme.js';
import { ClientRecordRepository } from './client-record.repository.js';
import { CreateClientRecord } from './create-client-record.js';
import { buildClientRecord, pseudonymSample, sealedSample } from './testing.js';

const create = new CreateClientRecord(new ClientRecordRepository(), new ProgrammeRepository());

describe('the programme of a client record', () => {
  let database: TestDatabase;
  let clinicId: ClinicId;
  let part2: ProgrammeId;
  let author: PersonActor;
  let administrator: PersonActor;

  const run = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'request-1' }, act);
  const newRecord = (choice: ProgrammeChoice) => ({
    id: newId(),
    pseudonym: pseudonymSample(),
    blob: sealedSample('record'),
    keyForAuthor: sealedSample('recordKeyForAuthor'),
    keyForClinic: sealedSample('recordKeyForClinic'),
    ...choice,
  });
  const make = (actor: PersonActor, choice: ProgrammeChoice) =>
    run(actor, (work) => create.execute(work, newRecord(choice)));
  const countOf = async (actor: PersonActor) =>
    (await database.sql('SELECT 1 FROM subrosa.client_records WHERE owner_id = $1', [actor.personId])).length;

  beforeAll(async () => {
    database = await testDatabase();
    clinicId = await buildClinic(database);
    part2 = await buildProgramme(database, clinicId, { isPart2: true });
    author = await buildProgrammeMember(database, await buildMember(database, clinicId), part2);
    administrator = await buildMember(database, clinicId, { roles: ['ADMINISTRATOR'] });
  }, 60_000);
  afterAll(() => database.drop());

  it('is none for who works in none, without a word', async () => {
    const plain = await buildMember(database, clinicId);
    expect((await make(plain, {})).programmeId).toBe(NO_PROGRAMME);
  });

  it('is the one that is named, or none by word', async () => {
    const named = await make(author, { programmeId: part2 });
    const rows = await database.sql('SELECT programme_id FROM subrosa.client_records WHERE id = $1', [
      named.id,
    ]);
    expect(rows).toEqual([{ programme_id: part2 }]);
    expect((await make(author, { noProgramme: true })).programmeId).toBe(NO_PROGRAMME);
  });

  it('is refused unsaid under Part 2, and where it is not one’s own; nothing is stored', async () => {
    const foreign = await buildProgramme(database, await buildClinic(database));
    const other = await buildProgramme(database, clinicId);
    const before = await countOf(author);
    const refusals: readonly [ProgrammeChoice, object][] = [
      [{}, { code: 'PROGRAMME_UNDECIDED' }],
      [{ programmeId: null, noProgramme: false }, { code: 'PROGRAMME_UNDECIDED' }],
      [{ programmeId: other }, { code: 'PROGRAMME_NOT_OWN' }],
      [{ programmeId: foreign }, { code: 'PROGRAMME_NOT_OWN' }],
      [{ programmeId: 'no id' }, { code: 'PROGRAMME_NOT_OWN' }],
      [
        { programmeId: part2, noProgramme: true },
        { code: 'INVALID_INPUT', details: { field: 'noProgramme' } },
      ],
    ];
    for (const [choice, refusal] of refusals)
      await expect(make(author, choice)).rejects.toMatchObject(refusal);
    expect(await countOf(author)).toBe(before);
  });

  it('answers a repeated request though its author has left the programme meanwhile', async () => {
    const input = newRecord({ programmeId: part2 });
    await run(author, (work) => create.execute(work, input));
    const left = { ...author, programmeIds: [] };
    const again = await run(left, (work) => create.execute(work, input));
    expect(again.programmeId).toBe(part2);
  });

  it('cannot be changed, not even by the owner with raw SQL', async () => {
    const statement = `UPDATE subrosa.client_records SET programme_id = '${NO_PROGRAMME}'`;
    await expect(run(author, (work) => work.manager.query(statement))).rejects.toThrow(/permission denied/);
  });

  it('keeps a programme under Part 2 once it has a record, whoever’s', async () => {
    const { changeProgramme } = clinicsFeature(database);
    const programmeId = await buildProgramme(database, clinicId, { isPart2: true });
    const change = (isPart2: boolean, expectedVersion: number) =>
      run(administrator, (work) => changeProgramme.execute(work, { programmeId, isPart2, expectedVersion }));
    await change(false, 1);
    await buildClientRecord(database, author, { programmeId });
    expect((await change(true, 2)).isPart2).toBe(true);
    await expect(change(false, 3)).rejects.toMatchObject({ code: 'PROGRAMME_HAS_RECORDS' });
    const rows = await database.sql('SELECT is_part2, version FROM subrosa.programmes WHERE id = $1', [
      programmeId,
    ]);
    expect(rows).toEqual([{ is_part2: true, version: 3 }]);
  });

  it('keeps a clinic under Part 2 once it has a record, of whichever programme', async () => {
    const { changeProgramme } = clinicsFeature(database);
    const clinic = await buildClinic(database);
    const programmeId = await buildProgramme(database, clinic, { isPart2: true, isWholeClinic: true });
    const keeper = await buildMember(database, clinic, { roles: ['ADMINISTRATOR'] });
    const change = (isPart2: boolean, expectedVersion: number) =>
      run(keeper, (work) => changeProgramme.execute(work, { programmeId, isPart2, expectedVersion }));
    await change(false, 1);
    await change(true, 2);
    await buildClientRecord(database, await buildMember(database, clinic));
    await expect(change(false, 3)).rejects.toMatchObject({ code: 'PROGRAMME_HAS_RECORDS' });
  });

  it('of a record and the end of Part 2 at the same time only one comes first', async () => {
    const { changeProgramme } = clinicsFeature(database);
    const programmeId = await buildProgramme(database, clinicId, { isPart2: true });
    const clinician = await buildProgrammeMember(
      database,
      await buildMember(database, clinicId),
      programmeId,
    );
    const creation = run(clinician, async (work) => {
      const row = await create.execute(work, newRecord({ programmeId }));
      await work.manager.query('SELECT pg_sleep(0.3)');
      return row;
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const change = run(administrator, (work) =>
      changeProgramme.execute(work, { programmeId, isPart2: false, expectedVersion: 1 }),
    );
    await expect(change).rejects.toMatchObject({ code: 'PROGRAMME_HAS_RECORDS' });
    expect((await creation).programmeId).toBe(programmeId);
  });
});
