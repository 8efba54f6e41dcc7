import { describe, expect, it } from '@jest/globals';
import { actorHas } from './actor.js';
import { after, always, and, eq, never, now, oneOf, or, some, until } from './condition.js';
import { inWords, permissionMatrix } from './explain.js';
import { grant, grants } from './grant.js';
import { MEMBERS, NOW } from './test/generated.js';
import { caseResource } from './test/world.js';

const base = { on: caseResource, reason: 'You | may.' };

const registry = grants([
  grant({
    ...base,
    code: 'case.supervisor.open',
    action: 'case.open',
    to: (actor) =>
      actorHas(actor, 'SUPERVISOR') || actorHas(actor, 'CLINICIAN')
        ? and(
            eq('clinicId', actor.clinicId),
            until(actor.licensedUntil),
            some('readers', and(eq('memberId', actor.personId), after('until', now()))),
          )
        : null,
  }),
  grant({ ...base, code: 'case.everyone.count', action: 'case.count', to: always }),
  grant({ ...base, code: 'case.nobody.lose', action: 'case.lose', to: () => null }),
  grant({
    ...base,
    code: 'case.author.open',
    action: 'case.open',
    to: (actor) => (actor.kind === 'person' ? eq('authorId', actor.personId) : null),
  }),
]);

describe('the permission matrix', () => {
  it('says in words who may do what to which rows', () => {
    expect(permissionMatrix(registry).split('\n')).toEqual([
      '| Action | Resource | Who | Rows | Reason shown | Code |',
      '| --- | --- | --- | --- | --- | --- |',
      '| case.count | case | any member, process `expirer`, process `sweeper`, process `relay`, process `operator`, ' +
        'process `seeder`, process `identity` | every row | You \\| may. | case.everyone.count |',
      '| case.lose | case | nobody with a single role | - | You \\| may. | case.nobody.lose |',
      '| case.open | case | CLINICIAN, SUPERVISOR | `clinicId` is your clinic and until the end of your licence and ' +
        'some `readers` where (`memberId` is you and `until` is after now) | You \\| may. | case.supervisor.open |',
      '| case.open | case | any member | `authorId` is you | You \\| may. | case.author.open |',
      '',
    ]);
  });

  it('is the same text on every run, although the sample people are new', () => {
    expect(permissionMatrix(registry)).toBe(permissionMatrix(registry));
  });
});

describe('a condition in words', () => {
  it('keeps the grouping and calls instants by their date', () => {
    const condition = and(
      or(oneOf('state', ['SUBMITTED', 'REVIEWED']), never()),
      after('expiresAt', NOW),
      eq('isUrgent', true),
    );
    expect(inWords(condition)).toBe(
      '(`state` is SUBMITTED or REVIEWED or no row) and `expiresAt` is after 2027-03-31T12:00:00.500Z and `isUrgent` is true',
    );
    expect(inWords(oneOf('authorId', []))).toBe('`authorId` is nothing');
    expect(inWords(eq('authorId', MEMBERS[0] ?? ''), new Map([[MEMBERS[0] ?? '', 'you']]))).toBe(
      '`authorId` is you',
    );
  });
});
