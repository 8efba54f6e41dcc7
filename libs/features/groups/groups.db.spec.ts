import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildClinic, buildMember, testDatabase } from '@subrosa/testing';
import type { TestDatabase } from '@subrosa/testing';
import { buildConsultationGroup, buildSupervisionGroup } from './testing.js';

describe('groups that tests build', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());

  it('stand in the database', async () => {
    const clinicId = await buildClinic(database);
    const supervisor = await buildMember(database, clinicId, { roles: ['SUPERVISOR'] });
    const trainee = await buildMember(database, clinicId);
    const guest = await buildMember(database, clinicId, { roles: ['GUEST'], licensed: true });
    const supervision = await buildSupervisionGroup(database, { supervisor, members: [trainee] });
    const again = await buildSupervisionGroup(database, { supervisor, members: [trainee] });
    expect(again.assignmentOf(trainee)).toBe(supervision.assignmentOf(trainee));
    const group = await buildConsultationGroup(database, clinicId, {
      members: [supervisor],
      guests: [guest],
    });
    expect(
      await database.sql(
        'SELECT id, is_guest, role FROM subrosa.group_memberships WHERE group_id = $1 ORDER BY id',
        [group.groupId],
      ),
    ).toEqual([
      { id: group.membershipOf(group.facilitator), is_guest: false, role: 'FACILITATOR' },
      { id: group.membershipOf(supervisor), is_guest: false, role: 'MEMBER' },
      { id: group.membershipOf(guest), is_guest: true, role: 'MEMBER' },
    ]);
    expect(() => group.membershipOf(trainee)).toThrow('no membership');
  });
});
