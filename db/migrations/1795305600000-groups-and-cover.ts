import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cases } from './1795305600000-groups-and-cover/cases.js';
import { functions } from './1795305600000-groups-and-cover/functions.js';
import { groups } from './1795305600000-groups-and-cover/groups.js';
import { holdFunctions } from './1795305600000-groups-and-cover/hold-functions.js';
import { holds } from './1795305600000-groups-and-cover/holds.js';
import { notices } from './1795305600000-groups-and-cover/notices.js';
import { people } from './1795305600000-groups-and-cover/people.js';
import { privileges } from './1795305600000-groups-and-cover/privileges.js';
import { rowSecurity } from './1795305600000-groups-and-cover/row-security.js';

/** Groups, colleagues, cover, recusal, holds and notices. */
export class GroupsAndCover1795305600000 implements MigrationInterface {
  readonly name = 'GroupsAndCover1795305600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    const steps = [people, groups, cases, holds, notices, functions, holdFunctions, rowSecurity, privileges];
    for (const step of steps) {
      await queryRunner.query(step);
    }
  }

  async down(): Promise<void> {
    await Promise.reject(
      new Error('This migration is not taken back: it would lose consents by scope and holds.'),
    );
  }
}
