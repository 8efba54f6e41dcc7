import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildClientRecord } from '../clients/testing.js';
import { buildConsent } from '../consents/testing.js';
import type { SubmitCaseInput } from './submit-case.js';
import { draftOf, submissionOf } from './test/submission.js';
import { CASE_TEXT, buildCaseParts } from './testing.js';

describe('the gate', () => {
  let database: TestDatabase;
  let parts: ReturnType<typeof buildCaseParts>;
  let author: PersonActor, supervisor: PersonActor;
  let base: { draftId: string; clientRecordId: string; assignmentIds: string[] };

  const as = <T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T> =>
    database.unitOfWork.run(actor, { action: 'case.submit', requestId: 'test' }, act);
  const submit = async (changes: Partial<SubmitCaseInput> = {}) => {
    const input = await submissionOf(base, changes);
    return as(author, (work) => parts.submit.execute(work, input));
  };
  const codes = async (changes: Partial<SubmitCaseInput> = {}) =>
    (await submit(changes)).refusals.map(({ code }) => code);
  const ledger = () =>
    database.sql<{ action: string; outcome: string; details: Record<string, unknown> }>(
      `SELECT * FROM subrosa.ledger_events WHERE action = 'case.submit' ORDER BY position`,
    );

  beforeAll(async () => {
    database = await testDatabase();
    parts = buildCaseParts(database);
    const clinicId = await buildClinic(database);
    author = await buildMember(database, clinicId);
    supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    const clientRecordId = await buildClientRecord(database, author);
    await buildConsent(database, { author, clientRecordId });
    base = {
      draftId: await draftOf(database, author, clientRecordId),
      clientRecordId,
      assignmentIds: [await buildAssignment(database, { supervisor, supervisee: author })],
    };
  });

  it('lets a screened, consented, attested case through and writes all of it', async () => {
    const { row, refusals } = await submit();
    expect(refusals).toEqual([]);
    expect(row).toMatchObject({ state: 'SUBMITTED', versionCount: 1, authorId: author.personId });
    if (row === null) throw new Error('no case');
    expect(row.expiresAt.getTime() - row.submittedAt.getTime()).toBe(60 * 86_400_000);
    expect(row.dueAt.getTime() - row.submittedAt.getTime()).toBe(48 * 3_600_000);
    const [linked] = await database.sql(
      `SELECT (SELECT count(*)::int FROM subrosa.case_audience WHERE case_id = $1) AS audience,
              (SELECT count(*)::int FROM subrosa.case_consents WHERE case_id = $1) AS consents,
              (SELECT count(*)::int FROM subrosa.case_sections WHERE case_id = $1) AS sections,
              (SELECT count(*)::int FROM subrosa.outbox WHERE subject_id = $1) AS events`,
      [row.id],
    );
    expect(linked).toEqual({ audience: 1, consents: 1, sections: 6, events: 2 });
    expect((await ledger()).at(-1)).toMatchObject({ outcome: 'DONE', details: { number: row.number } });
  });

  /** The tables in which the words stand in clear, in whatever column, binary ones included. */
  const tablesWith = async (words: string): Promise<string[]> => {
    const tables = await database.sql<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'subrosa' AND table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await database.sql(
        `SELECT 1 FROM subrosa.${name} t WHERE position($1 IN t::text) > 0 OR EXISTS (
           SELECT 1 FROM jsonb_each_text(to_jsonb(t)) e(k, v)
            WHERE v LIKE '\\\\x%' AND position(convert_to($1, 'UTF8') IN decode(substr(v, 3), 'hex')) > 0)`,
        [words],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  };

  it('stores no word of the text in clear, in any table', async () => {
    const { row } = await submit();
    for (const text of [CASE_TEXT.question, ...CASE_TEXT.sections.map((section) => section.text)]) {
      expect(await tablesWith(text.slice(5, 25))).toEqual([]);
    }
    // The same scanner finds what is there: in a text column, and planted in clear where only sealed bytes belong.
    expect(await tablesWith(base.clientRecordId)).toContain('cases');
    await database.sql(`UPDATE subrosa.case_versions SET question = 'planted words' WHERE case_id = $1`, [
      row?.id,
    ]);
    expect(await tablesWith('planted words')).toEqual(['case_versions']);
  });

  it('returns every refusal at once, as data, and writes nothing but one line in the ledger', async () => {
    await database.sql(
      'UPDATE subrosa.consents SET withdrawn_at = subrosa.now() WHERE client_record_id = $1',
      [base.clientRecordId],
    );
    const before = await database.sql('SELECT count(*)::int AS n FROM subrosa.cases');
    const { row, refusals, findings } = await submit({
      question: ' ',
      purpose: 'PEER_LEARNING',
      assignmentIds: [newId()],
      teaser: { ageBand: '34', presentingArea: 'MOOD' },
      attestations: [],
      sections: [
        { key: 'background', text: 'Her mother Siobhan Featherstonehaugh lives at 12 Elm Street.' },
        { key: 'invented', text: 'x' },
      ],
      deviceCheck: { textDigest: 'other', recordVersion: 7, engineVersion: 'old', unresolved: 1 },
    });
    expect(row).toBeNull();
    expect(new Set(refusals.map(({ code }) => code))).toEqual(
      new Set([
        'TEASER_FIELD_INVALID',
        'QUESTION_MISSING',
        'SECTION_REQUIRED_EMPTY',
        'SECTION_UNKNOWN',
        'AUDIENCE_NOT_ALLOWED_FOR_PURPOSE',
        'AUDIENCE_NOT_ENTITLED',
        'SCOPE_NOT_COVERED',
        'FINDINGS_UNRESOLVED',
        'DEVICE_CHECK_MISMATCH',
        'ATTESTATION_MISSING',
      ]),
    );
    expect(findings.map(({ finding }) => finding.kind)).toContain('A_NAME');
    expect(await database.sql('SELECT count(*)::int AS n FROM subrosa.cases')).toEqual(before);
    expect((await ledger()).at(-1)).toMatchObject({
      outcome: 'REFUSED',
      details: {
        reasons: refusals.map(({ code }) => code).filter((code, at, all) => all.indexOf(code) === at),
      },
    });
  });

  const forgetConsents = async () => {
    const of = 'WHERE consent_id IN (SELECT id FROM subrosa.consents WHERE client_record_id = $1)';
    await database.sql(`DELETE FROM subrosa.consent_scopes ${of}`, [base.clientRecordId]);
    await database.sql('DELETE FROM subrosa.consents WHERE client_record_id = $1', [base.clientRecordId]);
  };

  it('refuses for each reason alone', async () => {
    expect(await codes({ deviceCheck: null })).toEqual(['DEVICE_CHECK_MISSING']);
    expect(await codes({ attestations: ['MINIMUM_NECESSARY'] })).toEqual(['ATTESTATION_MISSING']);
    expect(await codes({ assignmentIds: [] })).toEqual(['AUDIENCE_EMPTY']);
    expect(await codes({ question: '' })).toEqual(['QUESTION_MISSING']);
    expect(await codes({ question: 'x'.repeat(1_001) })).toEqual(['TEXT_TOO_LONG']);
    const consents = (set: string) =>
      database.sql(`UPDATE subrosa.consents SET ${set} WHERE client_record_id = $1`, [base.clientRecordId]);
    await consents('review_by = subrosa.now()');
    expect(await codes()).toEqual(['CONSENT_REVIEW_DUE']);
    await consents('active_until = subrosa.now()');
    expect(await codes()).toEqual(['CONSENT_EXPIRED']);
    await consents(`withdrawn_at = subrosa.now() - interval '1 minute'`);
    expect(await codes()).toEqual(['CONSENT_WITHDRAWN']);
    await forgetConsents();
    expect(await codes()).toEqual(['CONSENT_MISSING']);
  });

  it('refuses a reader who is not entitled at this instant', async () => {
    const gaps = async () =>
      (await submit()).refusals.map((reason) =>
        reason.code === 'AUDIENCE_NOT_ENTITLED' ? reason.params.why : null,
      );
    const licences = (until: Date) =>
      database.sql('UPDATE subrosa.licences SET expires_at = $2 WHERE person_id = $1', [
        supervisor.personId,
        until,
      ]);
    await licences(new Date('2001-01-01'));
    expect(await gaps()).toEqual(['LICENCE_LAPSED']);
    await licences(new Date('2099-01-01'));
    const roles = (role: string) =>
      database.sql('UPDATE subrosa.memberships SET roles = ARRAY[$2] WHERE person_id = $1', [
        supervisor.personId,
        role,
      ]);
    await roles('CLINICIAN');
    expect(await gaps()).toEqual(['NO_ASSIGNMENT']);
    await roles('SUPERVISOR');
    await database.sql('UPDATE subrosa.supervision_assignments SET active_until = subrosa.now()');
    expect(await gaps()).toEqual(['ASSIGNMENT_ENDED']);
    await database.sql(
      `UPDATE subrosa.supervision_assignments SET active_until = '9999-12-31', state = 'PROPOSED'`,
    );
    expect(await gaps()).toEqual(['NO_ASSIGNMENT']);
  });

  it('takes two halves of a couple for no whole, because one withdrawal must close the case', async () => {
    await forgetConsents();
    const partner = (number: number) =>
      ({ kind: 'PARTNER', partner: number, authority: 'SELF', ageBasis: 'ADULT' }) as const;
    const { clientRecordId } = base;
    await buildConsent(database, { author, clientRecordId }, { givers: [partner(1)] });
    await buildConsent(database, { author, clientRecordId }, { givers: [partner(2)] });
    expect(await codes()).toEqual(['CONSENT_PARTY_MISSING']);
    await buildConsent(database, { author, clientRecordId }, { givers: [partner(1), partner(2)] });
    const { row } = await submit({ partners: 2 });
    const rests = await database.sql('SELECT 1 FROM subrosa.case_consents WHERE case_id = $1', [row?.id]);
    expect(rests).toHaveLength(1);
  });

  it('stores kind, place and resolution of a kept finding, its reason sealed, never the original', async () => {
    const name = 'Siobhan Featherstonehaugh';
    const sections = CASE_TEXT.sections.map(({ key, text }) => ({
      key,
      text: key === 'background' ? `I told my colleague ${name} about it. ${name} agreed.` : text,
    }));
    expect(await codes({ sections })).toEqual(['FINDINGS_UNRESOLVED']);
    const { row, refusals, findings } = await submit({
      sections,
      keepAll: [
        { quote: name, reasonCode: 'CLINIC_OR_STAFF_NAME', reason: 'our own nurse on the second floor' },
      ],
    });
    expect(refusals).toEqual([]);
    expect(findings.every(({ isResolved }) => isResolved)).toBe(true);
    const stored = await database.sql<{ reason: Buffer; reason_code: string; kind: string }>(
      'SELECT * FROM subrosa.findings WHERE case_id = $1',
      [row?.id],
    );
    expect(stored.length).toBeGreaterThan(1);
    for (const finding of stored) {
      expect(finding).toMatchObject({
        kind: 'A_NAME',
        resolution: 'KEPT',
        reason_code: 'CLINIC_OR_STAFF_NAME',
      });
      expect(finding.reason.includes('nurse')).toBe(false);
      expect(JSON.stringify(finding)).not.toContain('Featherstonehaugh');
    }
  });

  it('refuses answers that could hide findings unseen', async () => {
    const over = { section: 'background', from: 0, kind: 'A_NAME', resolution: 'REPLACED' } as const;
    const text = 'word '.repeat(100);
    const sections = CASE_TEXT.sections.map((one) =>
      one.key === 'background' ? { key: one.key, text } : one,
    );
    await expect(submit({ sections, resolutions: [{ ...over, to: 400 }] })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'resolutions.0' },
    });
    await expect(
      submit({ resolutions: [{ ...over, to: 3, resolution: 'KEPT', reasonCode: 'BECAUSE' }] }),
    ).rejects.toMatchObject({ details: { field: 'resolutions.0.reasonCode' } });
    await expect(submit({ question: 'x'.repeat(300_000) })).rejects.toMatchObject({
      code: 'TOO_LARGE',
      details: { field: 'sections', limit: 200_000 },
    });
  });

  it('checks without a trace, submits a draft once, and only the version it was given', async () => {
    const lines = (await ledger()).length;
    const input = await submissionOf(base);
    const checked = await as(author, (work) => parts.submit.check(work, input));
    expect(checked).toMatchObject({ row: null, refusals: [] });
    expect(await ledger()).toHaveLength(lines);
    await expect(submit({ draftVersion: 2 })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      details: { current: 1 },
    });
    const { row } = await submit();
    await expect(submit()).rejects.toMatchObject({ code: 'DRAFT_SUBMITTED', details: { caseId: row?.id } });
    await expect(as(supervisor, (work) => parts.submit.execute(work, input))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('numbers concurrent submissions without a gap or a repeat, under one epoch', async () => {
    const drafts = await Promise.all(
      [1, 2, 3, 4, 5].map(() => draftOf(database, author, base.clientRecordId)),
    );
    const results = await Promise.all(
      drafts.map(async (draftId) => {
        const input = await submissionOf({ ...base, draftId });
        return as(author, (work) => parts.submit.execute(work, input));
      }),
    );
    const numbers = results.map(({ row }) => row?.number ?? 0).sort((a, b) => a - b);
    const [first] = numbers;
    expect(numbers).toEqual([0, 1, 2, 3, 4].map((step) => (first ?? 0) + step));
    const open = await database.sql('SELECT expiry_day FROM subrosa.epochs WHERE is_open');
    expect(new Set(open.map(({ expiry_day }) => String(expiry_day))).size).toBe(open.length);
  });
});
