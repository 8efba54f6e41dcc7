import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cases } from './1763769600000-spine/cases.js';
import { foundations } from './1763769600000-spine/foundations.js';
import { functions } from './1763769600000-spine/functions.js';
import { people } from './1763769600000-spine/people.js';
import { privileges } from './1763769600000-spine/privileges.js';
import { records } from './1763769600000-spine/records.js';
import { reviews } from './1763769600000-spine/reviews.js';
import { rowSecurity } from './1763769600000-spine/row-security.js';

/** The first schema: people, cases, ledger, row security, functions, privileges. There is nothing to go back to. */
export class Spine1763769600000 implements MigrationInterface {
  readonly name = 'Spine1763769600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const step of [foundations, people, cases, reviews, records, functions, rowSecurity, privileges]) {
      await queryRunner.query(step);
    }
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('The first migration is not taken back; drop the database instead.'));
  }
}
