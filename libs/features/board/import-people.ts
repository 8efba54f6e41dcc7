import { Inject, Injectable } from '@nestjs/common';
import { invalidInput } from '@subrosa/kernel';
import { ROLES } from '@subrosa/access';
import type { Role } from '@subrosa/access';
import type { Work } from '@subrosa/platform/database/index.js';
import { InvitePerson } from '../clinics/index.js';
import { readCsv } from './csv.js';
import type { ImportReport } from './domain/import-report.js';
import { ImportLines } from './import-lines.js';

/** An invitation to hand over; the token is told this once. */
export interface ImportedInvitation {
  readonly line: number;
  readonly email: string;
  readonly token: string;
}

/** Invites the people of a file: columns `email` and `roles`, several roles with a space between. */
@Injectable()
export class ImportPeople {
  constructor(
    @Inject(InvitePerson) private readonly invite: InvitePerson,
    @Inject(ImportLines) private readonly imports: ImportLines,
  ) {}

  /** Every line passes the checks of an invitation by hand; all are invited or none. The tokens are empty in a dry run. */
  async execute(
    work: Work,
    input: { readonly csv: string; readonly isDryRun: boolean },
  ): Promise<ImportReport & { readonly invitations: readonly ImportedInvitation[] }> {
    const lines = readCsv(input.csv, ['email', 'roles']);
    const { done, ...report } = await this.imports.run(work, lines, {
      isDryRun: input.isDryRun,
      take: async ({ line, values }) => {
        const email = values['email'] ?? '';
        const { token } = await this.invite.execute(work, { email, roles: rolesOf(values['roles'] ?? '') });
        return { done: { line, email, token } };
      },
    });
    await work.record({
      action: 'board.importPeople',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: work.actor.clinicId,
      details: { lines: report.lines, isWritten: report.isWritten, problems: report.problems.length },
    });
    return { ...report, invitations: report.isWritten ? done : [] };
  }
}

function rolesOf(text: string): Role[] {
  return text.split(/[\s;|]+/).flatMap((word) => {
    if (word === '') return [];
    const role = ROLES.find((known) => known === word.toUpperCase());
    if (role === undefined) throw invalidInput('roles', `knows ${ROLES.join(', ')}`);
    return [role];
  });
}
