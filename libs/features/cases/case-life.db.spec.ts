import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, systemActor, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildConsent } from '../consents/testing.js';
import { HIDDEN_MARK } from './domain/hide-passages.js';
import type { SubmitCaseInput } from './submit-case.js';
import { draftOf, submissionOf } from './test/submission.js';
import { CASE_TEXT, buildCase, buildCaseParts, keyStoreOf } from './testing.js';
import type { BuiltCase } from './testing.js';

const DAY = 86_400_000;

describe('the life of a case', () => {
  let database: TestDatabase;
  let parts: ReturnType<typeof buildCaseParts>;
  let author: PersonActor, supervisor: PersonActor, director: PersonActor;
  let built: BuiltCase;

  beforeAll(async () => {
    database = await testDatabase();
    parts = buildCaseParts(database);
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    director = await buildMember(database, clinicId, { roles: ['DIRECTOR'] });
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.setClock(null);
    built = await buildCase(database, { author, supervisor });
  });

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'test', requestId: 'test' }, act);
  const section = (position: number) => built.sectionIds[position - 1] ?? '';
  const open = (actor: PersonActor, position: number) =>
    as(actor, (work) => parts.open.execute(work, section(position)));
  const read = (actor: PersonActor) =>
    as(actor, async (work) => {
      const texts = await parts.text.readSections(work, built.sectionIds);
      return built.sectionIds.map((id) => texts.get(id)?.shown ?? null);
    });
  const stored = async () => {
    const [row] = await database.sql<{
      state: string;
      expires_at: Date;
      version_count: number;
      due_at: Date;
    }>('SELECT * FROM subrosa.cases WHERE id = $1', [built.row.id]);
    if (row === undefined) throw new Error('no case');
    return row;
  };
  const reasonsOf = (code: string, ...reasons: string[]) => ({ code, details: { reasons } });
  const ledger = (action: string, outcome = 'DONE') =>
    database.sql('SELECT * FROM subrosa.ledger_events WHERE case_id = $1 AND action = $2 AND outcome = $3', [
      built.row.id,
      action,
      outcome,
    ]);

  describe('opening', () => {
    it('goes in order, tells the author, and puts the case in review', async () => {
      expect(await read(supervisor)).toEqual([null, null, null, null, null, null]);
      await expect(open(supervisor, 2)).rejects.toMatchObject(
        reasonsOf('SECTION_NOT_OPENABLE', 'ORDER_OF_DISCLOSURE'),
      );
      expect((await stored()).state).toBe('SUBMITTED');
      expect((await open(supervisor, 1)).shown).toBe(CASE_TEXT.sections[0]?.text);
      expect((await stored()).state).toBe('IN_REVIEW');
      await expect(open(supervisor, 3)).rejects.toMatchObject({ code: 'SECTION_NOT_OPENABLE' });
      expect((await open(supervisor, 2)).shown).toBe(CASE_TEXT.sections[1]?.text);
      const texts = CASE_TEXT.sections.map(({ text }) => text);
      expect(await read(supervisor)).toEqual([...texts.slice(0, 2), null, null, null, null]);
      const openings = await as(author, (work) => parts.openings.ofCases(work, [built.row.id]));
      expect(openings.map(({ viewerId, unlocksPosition }) => [viewerId, unlocksPosition])).toEqual([
        [supervisor.personId, 2],
        [supervisor.personId, 3],
      ]);
    });

    it('writes one line for every text returned, and one opening however often it is opened', async () => {
      await open(supervisor, 1);
      await open(supervisor, 1);
      expect(await ledger('section.open')).toHaveLength(1);
      expect(await ledger('section.read', 'READ')).toHaveLength(2);
      await read(author);
      expect(await ledger('section.read', 'READ')).toHaveLength(8);
    });

    it('is not found for whoever is not in the audience, and refused to author and director', async () => {
      const stranger = await buildMember(database, author.clinicId, { roles: ['SUPERVISOR'] });
      await buildAssignment(database, { supervisor: stranger, supervisee: author });
      await expect(open(stranger, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(open(director, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(open(author, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });
  });

  describe('expiry', () => {
    it('closes every text at the very instant, for both, with no worker running', async () => {
      for (let position = 1; position <= 6; position += 1) await open(supervisor, position);
      const texts = CASE_TEXT.sections.map(({ text }) => text);
      await database.setClock(new Date(built.row.expiresAt.getTime() - 1));
      expect(await read(supervisor)).toEqual(texts);
      expect(await read(author)).toEqual(texts);
      for (const at of [0, 1, DAY]) {
        await database.setClock(new Date(built.row.expiresAt.getTime() + at));
        expect(await read(supervisor)).toEqual(texts.map(() => null));
        expect(await read(author)).toEqual(texts.map(() => null));
        await expect(open(supervisor, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        await expect(as(author, (work) => parts.reader.cipher(work, built.row.id))).rejects.toMatchObject({
          code: 'CASE_EXPIRED',
        });
        expect((await as(author, (work) => parts.cases.find(work, built.row.id)))?.number).toBe(
          built.row.number,
        );
      }
      await expect(as(author, (work) => parts.recall.execute(work, built.row.id))).rejects.toMatchObject({
        code: 'CASE_EXPIRED',
      });
    });

    it('gives nothing if the instant passes between deciding and answering', async () => {
      await open(supervisor, 1);
      const text = await as(supervisor, async (work) => {
        const opened = parts.keys.openMany.bind(parts.keys);
        parts.keys.openMany = async (...given) => {
          const ciphers = await opened(...given);
          await database.setClock(built.row.expiresAt);
          return ciphers;
        };
        try {
          return await parts.text.readSections(work, [section(1)]);
        } finally {
          parts.keys.openMany = opened;
        }
      });
      expect(text.size).toBe(0);
    });
  });

  describe('what closes at once (I6)', () => {
    const closed = async () => {
      expect(await read(supervisor)).toEqual([null, null, null, null, null, null]);
      expect((await read(author))[0]).toBe(CASE_TEXT.sections[0]?.text);
    };

    it('an ended assignment', async () => {
      await open(supervisor, 1);
      await database.sql(
        'UPDATE subrosa.supervision_assignments SET active_until = subrosa.now() WHERE id = $1',
        [built.assignmentId],
      );
      await closed();
    });

    it('a lapsed licence', async () => {
      await open(supervisor, 1);
      expect(await read({ ...supervisor, licensedUntil: new Date(0) })).toEqual(
        built.sectionIds.map(() => null),
      );
    });

    it('a withdrawn consent; then the case itself is withdrawn, by the worker, with the hold check', async () => {
      await open(supervisor, 1);
      await database.sql('UPDATE subrosa.consents SET withdrawn_at = subrosa.now() WHERE id = $1', [
        built.consentId,
      ]);
      await closed();
      const handle = () =>
        database.workerUnitOfWork.run(
          systemActor(author.clinicId, 'relay'),
          { action: 'event', requestId: 'job' },
          (work) => parts.withdraw.handle(work, { topic: 'consent.withdrawn', subjectId: built.consentId }),
        );
      const before = Date.now();
      await handle();
      const row = await stored();
      expect(row.state).toBe('WITHDRAWN');
      expect(Math.abs(row.expires_at.getTime() - before - 3 * DAY)).toBeLessThan(60_000);
      await handle();
      expect(await stored()).toEqual(row);
      expect(await ledger('case.withdraw')).toHaveLength(1);
      expect((await read(author))[0]).toBe(CASE_TEXT.sections[0]?.text);
    });

    it('but not a case that rests on another consent too', async () => {
      const { clientRecordId } = built;
      const second = await buildConsent(database, { author, clientRecordId });
      await as(author, (work) =>
        parts.cases.linkConsents(work, built.row.id, [{ consentId: second, scope: 'SUPERVISION' }]),
      );
      await database.sql('UPDATE subrosa.consents SET withdrawn_at = subrosa.now() WHERE id = $1', [
        built.consentId,
      ]);
      await database.workerUnitOfWork.run(
        systemActor(author.clinicId, 'relay'),
        { action: 'event', requestId: 'job' },
        (work) => parts.withdraw.handle(work, { topic: 'consent.withdrawn', subjectId: built.consentId }),
      );
      expect((await stored()).state).toBe('SUBMITTED');
      expect((await open(supervisor, 1)).shown).toBe(CASE_TEXT.sections[0]?.text);
    });
  });

  describe('recall', () => {
    it('is the author’s until the first opening, and ends all reading', async () => {
      await as(author, (work) => parts.recall.execute(work, built.row.id));
      expect((await stored()).state).toBe('RECALLED');
      expect((await stored()).expires_at.getTime()).toBeLessThanOrEqual(Date.now());
      expect(await read(author)).toEqual(built.sectionIds.map(() => null));
      await expect(open(supervisor, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is refused after it, with the reason', async () => {
      await open(supervisor, 1);
      await expect(as(author, (work) => parts.recall.execute(work, built.row.id))).rejects.toMatchObject(
        reasonsOf('CASE_NOT_RECALLABLE', 'ALREADY_OPENED', 'WRONG_STATE'),
      );
      await expect(as(supervisor, (work) => parts.recall.execute(work, built.row.id))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    });
  });

  describe('a reported passage', () => {
    const report = (from: number, to: number, position = 1) =>
      as(supervisor, (work) => parts.report.execute(work, { sectionId: section(position), from, to }));
    const first = CASE_TEXT.sections[0]?.text ?? '';

    it('is hidden at once from all but the author, and shown again after a reasoned "not so"', async () => {
      await expect(report(0, 3)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await open(supervisor, 1);
      await expect(report(0, 3, 2)).rejects.toMatchObject({ code: 'PASSAGE_NOT_REPORTABLE' });
      await expect(report(0, 900)).rejects.toMatchObject(
        reasonsOf('PASSAGE_NOT_REPORTABLE', 'PASSAGE_INVALID'),
      );
      const reported = await report(4, 10);
      const hidden = `${first.slice(0, 4)}${HIDDEN_MARK}${first.slice(10)}`;
      expect((await read(supervisor))[0]).toBe(hidden);
      expect((await read(author))[0]).toBe(first);

      const answer = (reason: string) =>
        as(author, (work) => parts.answer.execute(work, { reportId: reported.id, reason }));
      await expect(answer('  ')).rejects.toMatchObject(reasonsOf('REPORT_NOT_ANSWERABLE', 'REASON_MISSING'));
      await expect(
        as(supervisor, (work) => parts.answer.execute(work, { reportId: reported.id, reason: 'no' })),
      ).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(
        answer('It is only what her sister Siobhan Featherstonehaugh says.'),
      ).rejects.toMatchObject({
        code: 'TEXT_MAY_IDENTIFY',
        details: { field: 'reason', places: [expect.stringContaining('A_NAME')] },
      });
      const answered = await answer('It is a common word here.');
      expect(answered.answer?.includes('common')).toBe(false);
      expect((await read(supervisor))[0]).toBe(first);
      await expect(answer('again')).rejects.toMatchObject({ code: 'REPORT_NOT_ANSWERABLE' });
    });

    it('is not said once more by the answer to it, nor released by a longer word', async () => {
      const sections = CASE_TEXT.sections.map((one, at) =>
        at === 0 ? { ...one, text: 'Margaretville is where Margaret was born.' } : one,
      );
      built = await buildCase(database, { author, supervisor }, { content: { sections } });
      await open(supervisor, 1);
      const { id } = await report(23, 31);
      const answer = as(author, (work) =>
        parts.answer.execute(work, { reportId: id, reason: 'But her name is not Margaret at all.' }),
      );
      await expect(answer).rejects.toMatchObject({ code: 'TEXT_MAY_IDENTIFY' });
    });

    it('hides its words in every section of the case from all but the author', async () => {
      const other = 'The client stays, and clients stay.';
      const sections = CASE_TEXT.sections.map((one, at) => (at === 1 ? { ...one, text: other } : one));
      built = await buildCase(database, { author, supervisor }, { content: { sections } });
      await open(supervisor, 1);
      await open(supervisor, 2);
      await report(4, 10);
      expect((await read(supervisor))[1]).toBe(`The ${HIDDEN_MARK} stays, and clients stay.`);
      expect((await read(author))[1]).toBe(other);
    });

    it('is found in the original though the reader counts in the shown text', async () => {
      await open(supervisor, 1);
      await report(4, 10);
      const shown = (await read(supervisor))[0] ?? '';
      const word = shown.indexOf('silences');
      const second = await report(word, word + 'silences'.length);
      expect(first.slice(second.fromOffset, second.toOffset)).toBe('silences');
      expect((await read(supervisor))[0]).not.toContain('silences');
    });
  });

  describe('a new version', () => {
    const resubmit = async (changes: Partial<SubmitCaseInput> = {}) => {
      const { clientRecordId, assignmentId } = built;
      const input = await submissionOf(
        {
          draftId: await draftOf(database, author, clientRecordId),
          clientRecordId,
          assignmentIds: [assignmentId],
        },
        changes,
      );
      return as(author, (work) => parts.resubmit.execute(work, { ...input, caseId: built.row.id }));
    };
    const changed = CASE_TEXT.sections.map(({ key, text }) => ({ key, text: text.replace('long', 'heavy') }));
    const replaced = changed.map(({ key, text }) => ({ key, text: text.replace('client', 'person') }));

    it('needs somebody who waits for it, a change, and the whole gate', async () => {
      expect((await resubmit({ sections: changed })).refusals.map(({ code }) => code)).toEqual([
        'WRONG_STATE',
      ]);
      await open(supervisor, 1);
      expect((await resubmit({ sections: changed })).refusals.map(({ code }) => code)).toEqual([
        'NOTHING_TO_ANSWER',
      ]);
      await database.sql(`UPDATE subrosa.cases SET state = 'CHANGES_REQUESTED' WHERE id = $1`, [
        built.row.id,
      ]);
      expect((await resubmit({ attestations: [] })).refusals.map(({ code }) => code)).toEqual([
        'NOTHING_CHANGED',
        'ATTESTATION_MISSING',
      ]);
      expect(await ledger('case.resubmit', 'REFUSED')).toHaveLength(3);
    });

    it('answers the open reports, keeps the reported words hidden in the old text, and starts the order anew', async () => {
      await open(supervisor, 1);
      const reported = await as(supervisor, (work) =>
        parts.report.execute(work, { sectionId: section(1), from: 4, to: 10 }),
      );
      const kept = await resubmit({ sections: changed });
      expect(kept.refusals).toEqual([
        {
          code: 'REPORTED_PASSAGE_KEPT',
          field: 'sections.presenting_concern',
          params: { section: 'presenting_concern' },
        },
      ]);
      const { row, refusals } = await resubmit({ sections: replaced });
      expect(refusals).toEqual([]);
      expect(row).toMatchObject({ state: 'IN_REVIEW', versionCount: 2 });
      const [answered] = await database.sql('SELECT state FROM subrosa.passage_reports WHERE id = $1', [
        reported.id,
      ]);
      expect(answered).toEqual({ state: 'NEW_VERSION' });
      expect((await read(supervisor))[0]).toContain(HIDDEN_MARK);
      const next = await as(supervisor, async (work) => {
        const version = await parts.reader.version(work, await parts.cases.get(work, built.row.id));
        return parts.reader.sectionsOf(work, version);
      });
      await expect(
        as(supervisor, (work) => parts.open.execute(work, next[1]?.id ?? '')),
      ).rejects.toMatchObject({ code: 'SECTION_NOT_OPENABLE' });
      const opened = await as(supervisor, (work) => parts.open.execute(work, next[0]?.id ?? ''));
      expect(opened).toMatchObject({ versionNumber: 2, shown: replaced[0]?.text });
    });
  });

  describe('an extension', () => {
    const at = (days: number) => new Date(built.row.submittedAt.getTime() + days * DAY);
    const input = (days: number) =>
      ({ caseId: built.row.id, expiresAt: at(days), reasonCode: 'REVIEW_UNFINISHED' }) as const;
    const extend = (actor: PersonActor, days: number) =>
      as(actor, (work) => parts.extend.extend(work, input(days)));

    it('is given by supervisor or director, later than now is set, never past the maximum', async () => {
      await expect(extend(author, 70)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(extend(supervisor, 60)).rejects.toMatchObject(
        reasonsOf('CASE_NOT_EXTENDABLE', 'EXTENSION_NOT_LATER'),
      );
      await expect(extend(supervisor, 180.001)).rejects.toMatchObject(
        reasonsOf('CASE_NOT_EXTENDABLE', 'EXTENSION_PAST_MAXIMUM'),
      );
      await extend(supervisor, 70);
      expect((await stored()).expires_at).toEqual(at(70));
      await extend(director, 180);
      expect((await stored()).expires_at).toEqual(at(180));
      expect((await read(author))[0]).toBe(CASE_TEXT.sections[0]?.text);
      await database.setClock(at(180));
      await expect(extend(director, 181)).rejects.toMatchObject({ code: 'CASE_EXPIRED' });
    });

    it('re-wraps the key under the epoch of the new day and leaves the old one', async () => {
      await extend(supervisor, 75);
      const keys = await database.sql<{ epoch_id: string; in_force: boolean; is_left: boolean; day: string }>(
        `SELECT k.epoch_id, k.wrapped_key IS NOT NULL AS in_force, e.is_left, to_char(e.expiry_day, 'YYYY-MM-DD') AS day
           FROM subrosa.case_keys k JOIN subrosa.epochs e ON e.id = k.epoch_id WHERE k.case_id = $1 ORDER BY e.expiry_day`,
        [built.row.id],
      );
      expect(keys.map(({ in_force, is_left, day }) => ({ in_force, is_left, day }))).toEqual([
        { in_force: false, is_left: true, day: at(60).toISOString().slice(0, 10) },
        { in_force: true, is_left: false, day: at(75).toISOString().slice(0, 10) },
      ]);
      const store = keyStoreOf(database);
      const name = `epoch-${keys[0]?.epoch_id ?? ''}` as const;
      const left = store.keys.get(name);
      await store.erase(name);
      expect((await read(author))[0]).toBe(CASE_TEXT.sections[0]?.text);
      // Other cases of this file still live under that epoch.
      if (left !== undefined) store.keys.set(name, left);
    });

    it('can be asked for by the author, and is decided once', async () => {
      await expect(as(supervisor, (work) => parts.extend.ask(work, input(70)))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
      const asked = await as(author, (work) =>
        parts.extend.ask(work, { ...input(70), reasonCode: 'OTHER', reason: 'my leave' }),
      );
      expect(asked.reason?.includes('leave')).toBe(false);
      expect((await stored()).expires_at).toEqual(built.row.expiresAt);
      const decide = (actor: PersonActor) =>
        as(actor, (work) => parts.extend.decide(work, { extensionId: asked.id, isGranted: true }));
      await expect(decide(author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect(await decide(director)).toMatchObject({ state: 'GRANTED', decidedBy: director.personId });
      expect((await stored()).expires_at).toEqual(at(70));
      await expect(decide(supervisor)).rejects.toMatchObject({ code: 'EXTENSION_DECIDED' });
    });
  });

  describe('a review step', () => {
    const step = { isReauthenticated: true, reviewedVersion: 1 } as const;
    const signOff = (actor: PersonActor, changes: object = {}) =>
      as(actor, (work) =>
        parts.lifecycle.signOff(work, built.row.id, { ...step, manner: { kind: 'IN_WRITING' }, ...changes }),
      );

    it('signs off once all is read, and tightens the expiry with a new wrapping', async () => {
      await open(supervisor, 1);
      await expect(signOff(supervisor, { isReauthenticated: false })).rejects.toMatchObject(
        reasonsOf('CASE_NOT_REVIEWABLE', 'REAUTHENTICATION_REQUIRED', 'SECTIONS_UNOPENED'),
      );
      for (let position = 2; position <= 6; position += 1) await open(supervisor, position);
      await expect(signOff(author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const row = await signOff(supervisor);
      expect(row.state).toBe('REVIEWED');
      expect(row.expiresAt.getTime() - row.stateChangedAt.getTime()).toBe(14 * DAY);
      expect((await read(supervisor))[5]).toBe(CASE_TEXT.sections[5]?.text);
      await expect(signOff(supervisor)).rejects.toMatchObject({ code: 'CASE_NOT_REVIEWABLE' });
    });

    it('asks for changes only with something to change, and gives the case back', async () => {
      await open(supervisor, 1);
      const ask = (commentCount: number) =>
        as(supervisor, (work) =>
          parts.lifecycle.requestChanges(work, built.row.id, {
            ...step,
            commentCount,
            hasRecommendation: false,
          }),
        );
      await expect(ask(0)).rejects.toMatchObject(reasonsOf('CASE_NOT_REVIEWABLE', 'CHANGES_NOT_NAMED'));
      expect((await ask(1)).state).toBe('CHANGES_REQUESTED');
    });
  });
});
