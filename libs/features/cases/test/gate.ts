import type { PersonActor } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import type { TestDatabase } from '@subrosa/testing';
import { buildClientRecord } from '../../clients/testing.js';
import type { CaseRow } from '../case.row.js';
import type { SubmitCaseInput, SubmitCaseResult } from '../submit-case.js';
import { buildCaseParts } from '../testing.js';
import { draftOf, submissionOf } from './submission.js';

/** What an author can do at the gate, with a new client record unless one is given. */
export interface Gate {
  readonly parts: ReturnType<typeof buildCaseParts>;
  as<T>(actor: PersonActor, act: (work: Work) => Promise<T>): Promise<T>;
  /** A draft about a client, and what is submitted of it. */
  about(given?: { clientRecordId?: string; templateId?: string; programmeId?: string }): Promise<Draft>;
}

/** A draft that can be submitted, refused and submitted again. */
export interface Draft {
  readonly clientRecordId: string;
  submit(changes?: Partial<SubmitCaseInput>): Promise<SubmitCaseResult>;
  codes(changes?: Partial<SubmitCaseInput>): Promise<string[]>;
  /** The case; throws with the codes if it is refused. */
  row(changes?: Partial<SubmitCaseInput>): Promise<CaseRow>;
}

/** The gate as this author meets it. */
export function gateOf(database: TestDatabase, author: PersonActor): Gate {
  const parts = buildCaseParts(database);
  const as: Gate['as'] = (actor, act) =>
    database.unitOfWork.run(actor, { action: 'case.submit', requestId: 'test' }, act);
  return {
    parts,
    as,
    about: async ({ clientRecordId, templateId = 'case-consultation', programmeId } = {}) => {
      const recordId =
        clientRecordId ??
        (await buildClientRecord(database, author, programmeId === undefined ? {} : { programmeId }));
      const draftId = await draftOf(database, author, recordId, templateId);
      const submit: Draft['submit'] = async (changes = {}) => {
        const input = await submissionOf({ draftId, clientRecordId: recordId }, { templateId, ...changes });
        return as(author, (work) => parts.submit.execute(work, input));
      };
      return {
        clientRecordId: recordId,
        submit,
        codes: async (changes) => (await submit(changes)).refusals.map(({ code }) => code),
        row: async (changes) => {
          const { row, refusals } = await submit(changes);
          if (row === null) throw new Error(refusals.map(({ code }) => code).join(' '));
          return row;
        },
      };
    },
  };
}

/** Who stands in the audience of a case, as rows: ids of assignments, places, memberships and persons. */
export async function linesOf(database: TestDatabase, caseId: string): Promise<Record<string, string[]>> {
  const columns = {
    case_audience: 'assignment_id',
    case_peers: 'place_id',
    case_members: 'membership_id',
    case_colleagues: 'person_id',
  };
  const found: Record<string, string[]> = {};
  for (const [table, column] of Object.entries(columns)) {
    const rows = await database.sql<{ id: string }>(
      `SELECT ${column} AS id FROM subrosa.${table} WHERE case_id = $1 ORDER BY ${column}`,
      [caseId],
    );
    if (rows.length > 0) found[table] = rows.map(({ id }) => id);
  }
  return found;
}

/** What a case rests on: each agreement as scope and instrument, in order, and how many determinations. */
export async function groundsOf(
  database: TestDatabase,
  caseId: string,
): Promise<{ agreements: string[]; determinations: number }> {
  const agreements = await database.sql<{ agreement: string }>(
    `SELECT l.scope || ' ' || k.instrument AS agreement FROM subrosa.case_consents l
       JOIN subrosa.consents k ON k.clinic_id = l.clinic_id AND k.id = l.consent_id
      WHERE l.case_id = $1 ORDER BY 1`,
    [caseId],
  );
  const determinations = await database.sql('SELECT 1 FROM subrosa.case_determinations WHERE case_id = $1', [
    caseId,
  ]);
  return {
    agreements: agreements.map(({ agreement }) => agreement),
    determinations: determinations.length,
  };
}
