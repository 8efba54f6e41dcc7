/**
 * What need to know costs a request: `node bench/access.mjs` after `npm run build`. No database is asked.
 * Each peer runs in the same process, rounds interleaved, medians of CPU time; only the ratios travel between machines.
 */
import { createMongoAbility, subject } from '@casl/ability';
import { DataSource, EntitySchema } from 'typeorm';
import {
  after,
  and,
  atOrBefore,
  buildAbility,
  compilePredicate,
  eq,
  grant,
  grants,
  now,
  oneOf,
  relation,
  resource,
  some,
} from '@subrosa/access';

class ReaderRow {}
class CaseRow {}

const uuid = { type: 'uuid' };
const instant = { type: 'timestamptz', precision: 3 };
const schemas = [
  new EntitySchema({
    target: CaseRow,
    name: 'CaseRow',
    tableName: 'cases',
    schema: 'subrosa',
    columns: {
      clinicId: { ...uuid, name: 'clinic_id', primary: true },
      id: { ...uuid, primary: true },
      authorId: { ...uuid, name: 'author_id' },
      state: { type: 'text' },
      expiresAt: { ...instant, name: 'expires_at' },
    },
  }),
  new EntitySchema({
    target: ReaderRow,
    name: 'ReaderRow',
    tableName: 'case_audience',
    schema: 'subrosa',
    columns: {
      clinicId: { ...uuid, name: 'clinic_id', primary: true },
      caseId: { ...uuid, name: 'case_id', primary: true },
      memberId: { ...uuid, name: 'member_id', primary: true },
      from: instant,
      until: instant,
    },
  }),
];

class OfflineDataSource extends DataSource {
  async offline() {
    await this.buildMetadatas();
    return this;
  }
}
const source = await new OfflineDataSource({ type: 'postgres', entities: schemas }).offline();
const metadata = (entity) => source.getMetadata(entity);

const cases = resource({
  name: 'case',
  entity: CaseRow,
  fields: ['clinicId', 'id', 'authorId', 'state', 'expiresAt'],
  relations: {
    audience: relation({
      entity: ReaderRow,
      on: { clinicId: 'clinicId', id: 'caseId' },
      fields: ['memberId', 'from', 'until'],
    }),
  },
});

const ACTIONS = ['teaser', 'open', 'comment', 'verdict', 'extend', 'count', 'withdraw', 'recall'];
const STATES = ['SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED'];
const readable = (actor) => and(eq('clinicId', actor.clinicId), after('expiresAt', now()));
const reading = (actor) =>
  some('audience', and(eq('memberId', actor.personId), atOrBefore('from', now()), after('until', now())));
const registry = grants(
  ACTIONS.flatMap((action) => [
    grant({
      code: `case.author.${action}`,
      action: `case.${action}`,
      on: cases,
      reason: 'You wrote it.',
      to: (actor) => and(readable(actor), eq('authorId', actor.personId)),
    }),
    grant({
      code: `case.supervisor.${action}`,
      action: `case.${action}`,
      on: cases,
      reason: 'You supervise the author.',
      to: (actor) => and(readable(actor), oneOf('state', STATES), reading(actor)),
    }),
  ]),
);

const id = (digit) => `0192c4a0-0000-7000-8000-00000000000${digit}`;
const actor = {
  kind: 'person',
  clinicId: id(1),
  personId: id(2),
  membershipId: id(3),
  sessionId: id(4),
  roles: ['SUPERVISOR'],
  licensedUntil: new Date(0),
  isDemo: false,
};
const at = new Date('2027-01-01T12:00:00Z');
const later = new Date('2027-01-02T12:00:00Z');
const facts = {
  clinicId: id(1),
  id: id(5),
  authorId: id(6),
  state: 'IN_REVIEW',
  expiresAt: later,
  audience: [
    { memberId: id(7), from: at, until: later },
    { memberId: id(2), from: at, until: later },
  ],
};

/** The two grants of one action as a careful person would write them by hand, for the same query builder. */
function byHand({ clinicId, personId }, alias) {
  const own = `${alias}.clinic_id = :h0 AND ${alias}.expires_at > (SELECT subrosa.now())`;
  const audience =
    `EXISTS (SELECT 1 FROM subrosa.case_audience a WHERE a.clinic_id = ${alias}.clinic_id AND a.case_id = ${alias}.id ` +
    `AND a.member_id = :h1 AND a."from" <= (SELECT subrosa.now()) AND a."until" > (SELECT subrosa.now()))`;
  return {
    sql: `((${own} AND ${alias}.author_id = :h1) OR (${own} AND ${alias}.state = ANY(:h2) AND ${audience}))`,
    parameters: { h0: clinicId, h1: personId, h2: STATES },
  };
}

/** The same grants in CASL's own language, with its own matcher. */
function stock({ clinicId, personId }) {
  const base = { clinicId, expiresAt: { $gt: at } };
  const audience = { $elemMatch: { memberId: personId, from: { $lte: at }, until: { $gt: at } } };
  return createMongoAbility(
    ACTIONS.flatMap((action) => [
      { action: `case.${action}`, subject: 'case', conditions: { ...base, authorId: personId } },
      {
        action: `case.${action}`,
        subject: 'case',
        conditions: { ...base, state: { $in: STATES }, audience },
      },
    ]),
  );
}

const ability = buildAbility(actor, registry);
const casl = stock(actor);
const compile = (built) => compilePredicate(built, 'case.open', cases, { alias: 'c', metadata });
const query = ({ sql, parameters }) =>
  source
    .createQueryBuilder(CaseRow, 'c')
    .where('c.id = :id', { id: id(5) })
    .andWhere(sql, parameters)
    .getQueryAndParameters();

const subjects = {
  'build ability, 16 grants, ask about one action': () =>
    buildAbility(actor, registry).conditions('case.open', cases),
  'build stock CASL, 16 rules': () => stock(actor),
  'compile one action': () => compile(ability),
  'hand-written string': () => byHand(actor, 'c'),
  'build + compile': () => compile(buildAbility(actor, registry)),
  'build + compile + TypeORM query text': () => query(compile(buildAbility(actor, registry))),
  'hand-written + TypeORM query text': () => query(byHand(actor, 'c')),
  'ability.allows, 2 related rows': () => ability.allows('case.open', cases, facts, at),
  'stock CASL can, 2 related rows': () => casl.can('case.open', subject('case', { ...facts })),
};

const ROUNDS = 15;
const CALLS = 2_000;
const times = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]));
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, call] of Object.entries(subjects)) {
    const start = process.cpuUsage();
    for (let i = 0; i < CALLS; i++) call();
    const { user, system } = process.cpuUsage(start);
    // Two rounds warm the compiler up.
    if (round >= 0) times[name].push((user + system) / CALLS);
  }
}
const medians = Object.fromEntries(
  Object.entries(times).map(([name, list]) => [name, list.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]]),
);
for (const [name, value] of Object.entries(medians))
  console.log(`${value.toFixed(2).padStart(8)} us CPU  ${name}`);
const ratio = (a, b) =>
  console.log(`${(medians[a] / medians[b]).toFixed(2).padStart(8)} x       ${a} : ${b}`);
ratio('build ability, 16 grants, ask about one action', 'build stock CASL, 16 rules');
ratio('build + compile + TypeORM query text', 'hand-written + TypeORM query text');
ratio('ability.allows, 2 related rows', 'stock CASL can, 2 related rows');
