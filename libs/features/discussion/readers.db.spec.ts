import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import type { ClinicId } from '@subrosa/kernel';
import type { PersonActor } from '@subrosa/access';
import { buildAssignment, buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { CASE_TEXT, buildCase } from '../cases/testing.js';
import type { BuiltCase } from '../cases/testing.js';
import { buildConsent } from '../consents/testing.js';
import { buildConsultationGroup, buildSupervisionGroup } from '../groups/testing.js';
import type { BuiltConsultationGroup } from '../groups/testing.js';
import type { AddCommentInput } from './add-comment.js';
import { as, buildReading, discussionFeature } from './testing.js';

const WORDS = 'A slower pace may help here.';
const PASSAGE = { version: 1, section: 'presenting_concern', from: 22, to: 35 };
const OF_NOTES = 'PSYCHOTHERAPY_NOTE_DERIVED' as const;

const READERS = ['supervisor', 'cover', 'peer', 'colleague', 'member', 'guest'] as const;
type ReaderName = (typeof READERS)[number];

describe('the discussion for everyone a case can be sent to', () => {
  let database: TestDatabase;
  let feature: ReturnType<typeof discussionFeature>;
  let clinicId: ClinicId;
  let author: PersonActor, director: PersonActor;
  let people: Record<ReaderName, PersonActor>;
  let cases: Record<ReaderName, BuiltCase>;
  let group: BuiltConsultationGroup;

  beforeAll(async () => {
    database = await testDatabase();
    feature = discussionFeature(database);
    clinicId = await buildClinic(database);
    const member = (roles: PersonActor['roles'], licensed = false) =>
      buildMember(database, clinicId, { roles, ...(licensed ? { licensed } : {}) });
    author = await member(['TRAINEE', 'CLINICIAN'], true);
    director = await member(['DIRECTOR']);
    people = {
      supervisor: await member(['SUPERVISOR']),
      cover: await member(['SUPERVISOR']),
      peer: await member(['TRAINEE']),
      colleague: await member(['CLINICIAN'], true),
      member: await member(['CLINICIAN'], true),
      guest: await member(['GUEST'], true),
    };
    group = await buildConsultationGroup(database, clinicId, {
      members: [author, people.member],
      guests: [people.guest],
    });
  });
  afterAll(() => database.drop());

  beforeEach(async () => {
    cases = await buildCases();
    for (const name of READERS) await buildReading(database, people[name], cases[name]);
  });

  /** One case for each kind of audience; the group thinks aloud. */
  async function buildCases(): Promise<Record<ReaderName, BuiltCase>> {
    const { supervisor, cover, peer, colleague } = people;
    const by = { author, supervisor };
    const assigned = await buildCase(database, by, { state: 'IN_REVIEW' });
    await buildAssignment(
      database,
      { supervisor: cover, supervisee: author },
      { kind: 'COVERING', coversId: assigned.assignmentId },
    );
    const supervised = await buildSupervisionGroup(database, { supervisor, members: [author, peer] });
    const ofPeers = await buildCase(database, by, {
      state: 'IN_REVIEW',
      assignmentId: supervised.assignmentOf(author),
      audience: { kind: 'SUPERVISION_GROUP', placeIds: [supervised.placeOf(peer)] },
    });
    const ofColleague = await buildCase(database, by, {
      state: 'IN_REVIEW',
      audience: { kind: 'COLLEAGUE', colleague },
    });
    const ofGroup = await groupCase();
    return {
      supervisor: assigned,
      cover: assigned,
      peer: ofPeers,
      colleague: ofColleague,
      member: ofGroup,
      guest: ofGroup,
    };
  }

  const groupCase = (content: Parameters<typeof buildCase>[2] = {}): Promise<BuiltCase> =>
    buildCase(
      database,
      { author, supervisor: people.supervisor },
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

  const add = (actor: PersonActor, caseId: string, change: Partial<AddCommentInput> = {}) =>
    as(database, actor, (work) =>
      feature.add.execute(work, { caseId, text: WORDS, kept: [], pending: false, ...change }),
    );
  const code = (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );
  const seenBy = (actor: PersonActor, caseId: string) =>
    as(database, actor, async (work) => {
      const { items } = await feature.queries.page(work, { caseId, afterId: null });
      const comments = await feature.comments.ofThreads(
        work,
        items.map(({ row }) => row.id),
      );
      return {
        texts: await feature.reader.commentTexts(work, comments),
        quotes: (await feature.reader.passages(work, items)).map((one) => one?.quote ?? null),
      };
    });

  it.each(READERS)('%s comments, is seen at once by the author, and answered', async (name) => {
    const { id } = cases[name].row;
    const { comment } = await add(people[name], id, { anchor: PASSAGE });
    expect(await seenBy(author, id)).toEqual({ texts: [WORDS], quotes: ['long silences'] });
    expect((await seenBy(people[name], id)).texts).toEqual([WORDS]);
    const answer = code(add(author, id, { threadId: comment?.threadId ?? null }));
    // In a group the author answers at another stage.
    expect(await answer).toBe(name === 'member' || name === 'guest' ? 'NOT_YOUR_TURN' : 'done');
  });

  it.each([
    ['supervisor', 'done'],
    ['cover', 'done'],
    ['peer', 'INVALID_INPUT'],
    ['colleague', 'INVALID_INPUT'],
    ['member', 'INVALID_INPUT'],
    ['guest', 'INVALID_INPUT'],
  ] as const)('%s gathers: %s', async (name, expected) => {
    const { id } = cases[name].row;
    expect(await code(add(people[name], id, { pending: true, anchor: PASSAGE }))).toBe(expected);
    expect((await seenBy(author, id)).texts).toEqual([]);
    expect((await seenBy(people[name], id)).texts).toEqual(expected === 'done' ? [WORDS] : []);
    const sent = await as(database, people[name], (work) =>
      feature.send.execute(work, { caseId: id, personId: people[name].personId, grant: 'test' }),
    );
    expect(sent).toBe(expected === 'done' ? 1 : 0);
    expect((await seenBy(author, id)).texts).toEqual(expected === 'done' ? [WORDS] : []);
  });

  it('shows everyone their own case only, and the director none', async () => {
    for (const name of READERS) await add(people[name], cases[name].row.id, { anchor: PASSAGE });
    const audiences: Record<ReaderName, readonly ReaderName[]> = {
      supervisor: ['supervisor', 'cover', 'peer'],
      cover: ['supervisor', 'cover'],
      peer: ['peer'],
      colleague: ['colleague'],
      member: ['member', 'guest'],
      guest: ['member', 'guest'],
    };
    await buildReading(database, people.supervisor, cases.peer);
    for (const reader of READERS) {
      for (const owner of READERS) {
        const { texts } = await seenBy(people[reader], cases[owner].row.id);
        const count = owner === 'peer' || owner === 'colleague' ? 1 : 2;
        expect([reader, owner, texts.length]).toEqual([
          reader,
          owner,
          audiences[reader].includes(owner) ? count : 0,
        ]);
      }
    }
    for (const owner of READERS) expect((await seenBy(director, cases[owner].row.id)).texts).toEqual([]);
  });

  it('asks for an opening first, and for the answer to the recognition question before it', async () => {
    for (const name of READERS) {
      await database.sql('DELETE FROM subrosa.openings WHERE case_id = $1', [cases[name].row.id]);
      expect([name, await code(add(people[name], cases[name].row.id))]).toEqual([name, 'FORBIDDEN']);
    }
    for (const name of ['peer', 'colleague', 'member', 'guest'] as const) {
      await buildReading(database, people[name], cases[name]);
      await database.sql('DELETE FROM subrosa.recognitions WHERE case_id = $1', [cases[name].row.id]);
      expect([name, await code(add(people[name], cases[name].row.id))]).toEqual([name, 'FORBIDDEN']);
    }
  });

  describe('of a version with psychotherapy notes', () => {
    const sections = CASE_TEXT.sections.map((section) =>
      section.key === 'course' ? { ...section, class: OF_NOTES } : section,
    );
    const onNotes = { version: 1, section: 'course', from: 0, to: 15 };
    let built: BuiltCase;

    beforeEach(async () => {
      built = await groupCase({ content: { sections } });
      await authorize('OWN_CLINIC_CONSULTATION');
      for (const reader of [people.member, people.guest]) await buildReading(database, reader, built);
    });

    /** A stand-alone authorization for one audience. */
    async function authorize(scope: 'OWN_CLINIC_CONSULTATION' | 'OUTSIDE_CONSULTATION'): Promise<void> {
      const { clientRecordId, row } = built;
      const given = { scopes: [scope], instrument: 'PSYCHOTHERAPY_NOTES' as const };
      const consentId = await buildConsent(database, { author, clientRecordId }, given);
      await database.sql(
        'INSERT INTO subrosa.case_consents (clinic_id, case_id, consent_id, scope) VALUES ($1, $2, $3, $4)',
        [row.clinicId, row.id, consentId, scope],
      );
    }

    it('keeps what is said of the notes, and of the whole case, from whoever may not read them', async () => {
      const { id } = built.row;
      await add(people.member, id, { anchor: onNotes, text: 'On the notes.' });
      await add(people.member, id, { text: 'On the whole case.' });
      await add(people.member, id, { anchor: PASSAGE, text: 'On the record.' });
      expect(await seenBy(people.guest, id)).toEqual({
        texts: ['On the record.'],
        quotes: ['long silences'],
      });
      expect((await seenBy(people.member, id)).texts).toHaveLength(3);
      expect((await seenBy(author, id)).texts).toHaveLength(3);
      await authorize('OUTSIDE_CONSULTATION');
      expect((await seenBy(people.guest, id)).texts).toHaveLength(3);
    });

    it('lets nobody speak of the notes, or of the whole case, who may not read them', async () => {
      const { id } = built.row;
      const { comment } = await add(people.member, id, { anchor: onNotes });
      expect(await code(add(people.guest, id, { anchor: onNotes }))).toBe('INVALID_INPUT');
      expect(await code(add(people.guest, id))).toBe('INVALID_INPUT');
      expect(await code(add(people.guest, id, { threadId: comment?.threadId ?? '' }))).toBe('NOT_FOUND');
      expect(await code(add(people.guest, id, { anchor: PASSAGE }))).toBe('done');
      await authorize('OUTSIDE_CONSULTATION');
      expect(await code(add(people.guest, id))).toBe('done');
    });
  });
});
