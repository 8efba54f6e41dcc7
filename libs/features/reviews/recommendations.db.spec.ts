import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { HIDDEN_MARK } from '../cases/index.js';
import { CASE_TEXT, buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { buildConsent } from '../consents/testing.js';
import { as, buildComments, buildReading, putAtStage } from '../discussion/testing.js';
import { CONSULTATION_STAGES, MEMBERS_RECOMMEND } from '../groups/index.js';
import { buildConsultationGroup, buildSupervisionGroup } from '../groups/testing.js';
import type { BuiltConsultationGroup } from '../groups/testing.js';
import { MAX_RECOMMENDATIONS } from './domain/decide-review.js';
import type { SendRecommendationInput } from './send-recommendation.js';
import { emptyReview, proofOf, reviewsFeature } from './testing.js';

const WORDS = 'I would wait with the silence and name it once.';
const OF_NOTES = 'PSYCHOTHERAPY_NOTE_DERIVED' as const;
const READERS = ['peer', 'colleague', 'member', 'guest'] as const;
type ReaderName = (typeof READERS)[number];

describe('recommendations', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof reviewsFeature>;
  let clinicId: ClinicId;
  let author: PersonActor, supervisor: PersonActor, cover: PersonActor;
  let director: PersonActor, outsider: PersonActor;
  let people: Record<ReaderName, PersonActor>;
  let cases: Record<ReaderName, BuiltCase>;
  let group: BuiltConsultationGroup;

  beforeAll(async () => {
    database = await testDatabase();
    feature = reviewsFeature(database);
    clinicId = await buildClinic(database);
    const person = (...roles: PersonActor['roles']) =>
      buildMember(database, clinicId, { roles, licensed: true });
    author = await person('TRAINEE', 'CLINICIAN');
    supervisor = await person('SUPERVISOR');
    cover = await person('SUPERVISOR');
    director = await person('DIRECTOR');
    outsider = await person('CLINICIAN');
    people = {
      peer: await person('TRAINEE'),
      colleague: await person('CLINICIAN'),
      member: await person('CLINICIAN'),
      guest: await person('GUEST'),
    };
    group = await buildConsultationGroup(database, clinicId, {
      members: [author, people.member],
      guests: [people.guest],
    });
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    await database.setClock(null);
    const { peer, colleague } = people;
    const by = { author, supervisor };
    const supervised = await buildSupervisionGroup(database, { supervisor, members: [author, peer] });
    const ofGroup = await groupCase();
    cases = {
      peer: await buildCase(database, by, {
        state: 'IN_REVIEW',
        assignmentId: supervised.assignmentOf(author),
        audience: { kind: 'SUPERVISION_GROUP', placeIds: [supervised.placeOf(peer)] },
      }),
      colleague: await buildCase(database, by, {
        state: 'IN_REVIEW',
        audience: { kind: 'COLLEAGUE', colleague },
      }),
      member: ofGroup,
      guest: ofGroup,
    };
    for (const name of READERS) await buildReading(database, people[name], cases[name]);
  });

  const groupCase = (content: Parameters<typeof buildCase>[2] = {}): Promise<BuiltCase> =>
    buildCase(
      database,
      { author, supervisor },
      {
        ...content,
        state: 'IN_REVIEW',
        audience: {
          kind: 'CONSULTATION_GROUP',
          groupId: group.groupId,
          membershipIds: [group.facilitator, people.member, people.guest].map(group.membershipOf),
          stage: 'REFLECT',
        },
      },
    );
  const recommend = (actor: PersonActor, caseId: string, change: Partial<SendRecommendationInput> = {}) =>
    as(database, actor, (work) =>
      feature.recommend.execute(work, { caseId, version: 1, text: WORDS, kept: [], ...change }),
    );
  const code = (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const readBy = (actor: PersonActor, caseId: string) =>
    as(database, actor, async (work) => {
      const reviews = await feature.reviews.ofCases(work, [caseId]);
      return feature.reader.recommendations(
        work,
        reviews.map(({ id }) => id),
      );
    });
  const storedOf = async (caseId: string) =>
    database.sql<{ verdict: string; state: string }>(
      `SELECT r.verdict, c.state FROM subrosa.reviews r JOIN subrosa.cases c ON c.id = r.case_id
        WHERE r.case_id = $1`,
      [caseId],
    );

  it.each(READERS)(
    'of a %s decide nothing, and are read by the author and the other readers',
    async (name) => {
      const { id } = cases[name].row;
      const { review, findings } = await recommend(people[name], id);
      expect(findings).toEqual([]);
      expect(review).toMatchObject({
        verdict: 'COMMENT',
        commentCount: 0,
        reviewerId: people[name].personId,
      });
      expect(await storedOf(id)).toEqual([{ verdict: 'COMMENT', state: 'IN_REVIEW' }]);
      expect(await readBy(author, id)).toEqual([WORDS]);
      expect(await readBy(people[name], id)).toEqual([WORDS]);
      if (name === 'member') expect(await readBy(people.guest, id)).toEqual([WORDS]);
      expect(await readBy(outsider, id)).toEqual([]);
      expect(await readBy(director, id)).toEqual([]);
      const send = as(database, people[name], (work) =>
        feature.send.execute(
          work,
          { ...emptyReview(id), verdict: 'REVIEWED_IN_WRITING' },
          proofOf(people[name]),
        ),
      );
      expect(await code(send)).toBe('FORBIDDEN');
      const lines = await database.sql<{ action: string; grant_code: string }>(
        "SELECT action, grant_code FROM subrosa.ledger_events WHERE case_id = $1 AND action = 'review.send' AND outcome = 'DONE'",
        [id],
      );
      expect(lines).toEqual([{ action: 'review.send', grant_code: `case.recommend.${name}` }]);
    },
  );

  it('are refused for what is wrong with them, once, and change nothing', async () => {
    const { id } = cases.colleague.row;
    const { colleague } = people;
    await buildReading(database, supervisor, cases.peer);
    const rows: readonly [PersonActor, string, Partial<SendRecommendationInput>, string][] = [
      [colleague, id, { text: ' ' }, 'INVALID_INPUT'],
      [colleague, id, { text: 'x'.repeat(2_001) }, 'TOO_LARGE'],
      [colleague, id, { text: 'half \ud800 a pair' }, 'INVALID_INPUT'],
      [colleague, id, { version: 0 }, 'VERSION_CONFLICT'],
      [colleague, id, { version: 2 }, 'VERSION_CONFLICT'],
      [colleague, 'not-an-id', {}, 'NOT_FOUND'],
      [author, id, {}, 'FORBIDDEN'],
      [director, id, {}, 'FORBIDDEN'],
      [outsider, id, {}, 'NOT_FOUND'],
      [supervisor, id, {}, 'NOT_FOUND'],
      [supervisor, cases.peer.row.id, {}, 'FORBIDDEN'],
      [author, cases.member.row.id, {}, 'FORBIDDEN'],
    ];
    for (const [actor, caseId, change, expected] of rows) {
      expect([change, await code(recommend(actor, caseId, change))]).toEqual([change, expected]);
    }
    const keptElsewhere = {
      field: 'elsewhere',
      from: 0,
      to: 4,
      kind: 'A_NAME',
      reasonCode: 'NEEDED_BY_READER',
    };
    expect(await code(recommend(colleague, id, { kept: [keptElsewhere] }))).toBe('INVALID_INPUT');
    const marked = await recommend(colleague, id, { text: 'Margaret Okonkwo called 415-555-0137.' });
    expect(marked.review).toBeNull();
    expect(marked.findings.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['A_NAME', 'D_PHONE']));
    for (const name of READERS) expect(await storedOf(cases[name].row.id)).toEqual([]);
    await database.setClock(cases.colleague.row.expiresAt);
    expect(await code(recommend(colleague, id))).toBe('CASE_EXPIRED');
  });

  it('are several, but not without end', async () => {
    const { id } = cases.colleague.row;
    for (let count = 0; count < MAX_RECOMMENDATIONS; count += 1) await recommend(people.colleague, id);
    expect(await code(recommend(people.colleague, id))).toBe('DISCUSSION_FULL');
    expect(await storedOf(id)).toHaveLength(MAX_RECOMMENDATIONS);
  });

  it.each(CONSULTATION_STAGES)('at stage %s are taken as the table says', async (stage) => {
    await putAtStage(database, cases.member.row.id, stage);
    const expected = MEMBERS_RECOMMEND.includes(stage) ? 'done' : 'NOT_YOUR_TURN';
    for (const reader of [people.member, people.guest]) {
      expect(await code(recommend(reader, cases.member.row.id))).toBe(expected);
    }
  });

  it('hide what is reported, from all but the author', async () => {
    const { row, sectionIds } = cases.colleague;
    await recommend(people.colleague, row.id, { text: 'Ask the client about it.' });
    await database.sql(
      `INSERT INTO subrosa.passage_reports (clinic_id, id, case_id, section_id, reported_by, from_offset, to_offset, state, reported_at,
         answered_at, version) VALUES ($1, gen_random_uuid(), $2, $3, $4, 4, 10, 'OPEN', subrosa.now(), subrosa.now(), 1)`,
      [row.clinicId, row.id, sectionIds[0], people.colleague.personId],
    );
    expect(await readBy(people.colleague, row.id)).toEqual([`Ask the ${HIDDEN_MARK} about it.`]);
    expect(await readBy(author, row.id)).toEqual(['Ask the client about it.']);
  });

  it('inherit the class of the notes from whoever may read them, and stay with those who may', async () => {
    const sections = CASE_TEXT.sections.map((section) =>
      section.key === 'course' ? { ...section, class: OF_NOTES } : section,
    );
    const built = await groupCase({ content: { sections } });
    const { id, clinicId: ofClinic } = built.row;
    const consentId = await buildConsent(
      database,
      { author, clientRecordId: built.clientRecordId },
      { scopes: ['OWN_CLINIC_CONSULTATION'], instrument: 'PSYCHOTHERAPY_NOTES' },
    );
    await database.sql(
      "INSERT INTO subrosa.case_consents (clinic_id, case_id, consent_id, scope) VALUES ($1, $2, $3, 'OWN_CLINIC_CONSULTATION')",
      [ofClinic, id, consentId],
    );
    for (const reader of [people.member, people.guest]) await buildReading(database, reader, built);
    await recommend(people.member, id, { text: 'By one who read the notes.' });
    await recommend(people.guest, id, { text: 'By one who did not.' });
    const both = ['By one who read the notes.', 'By one who did not.'];
    expect(await readBy(author, id)).toEqual(both);
    expect(await readBy(people.member, id)).toEqual(both);
    expect(await readBy(people.guest, id)).toEqual([null, 'By one who did not.']);
  });

  it('are not what a cover gives: it gathers, sends, and signs off for the supervisor', async () => {
    const built = await buildCase(database, { author, supervisor }, { state: 'IN_REVIEW' });
    const { id } = built.row;
    const kind = { kind: 'COVERING', coversId: built.assignmentId } as const;
    await buildAssignment(database, { supervisor: cover, supervisee: author }, kind);
    await buildReading(database, cover, built);
    await buildComments(database, cover, { caseId: id, texts: ['One remark.'], pending: true });
    const send = (verdict: 'COMMENT' | 'REVIEWED_IN_WRITING') =>
      as(database, cover, (work) =>
        feature.send.execute(work, { ...emptyReview(id), verdict, recommendations: WORDS }, proofOf(cover)),
      );
    expect(await code(recommend(cover, id))).toBe('FORBIDDEN');
    expect((await send('COMMENT')).review).toMatchObject({ commentCount: 1 });
    expect((await send('REVIEWED_IN_WRITING')).refusals).toEqual([]);
    expect(await readBy(author, id)).toEqual([WORDS, WORDS]);
    // Signed off, it is no open case any more, and the cover is out of it.
    expect(await code(send('COMMENT'))).toBe('NOT_FOUND');
  });
});
