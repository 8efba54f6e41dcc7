import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClinicRepository, ClinicsQueries, dayAt } from '../clinics/index.js';
import { writeCsv } from './csv.js';

const COLUMNS = ['person_id', 'name', 'roles', 'active_from', 'licences'];
const PAGE = 100;

/** The people of the clinic as a file: names, roles and licences, as the director sees them. */
@Injectable()
export class ExportPeople {
  constructor(
    @Inject(ClinicRepository) private readonly clinics: ClinicRepository,
    @Inject(ClinicsQueries) private readonly people: ClinicsQueries,
  ) {}

  /** Comma-separated text with a heading; one ledger line with the number of rows. */
  async execute(work: Work): Promise<string> {
    const clinic = await this.clinics.get(work);
    const grant = this.clinics.assertAllowed(work, clinic, 'board.see');
    const rows: string[][] = [];
    let after: { name: string; id: string } | null = null;
    do {
      const page = await this.people.people(
        work,
        { role: null, includesEnded: false, after },
        { first: PAGE, after: null },
      );
      const members = page.items.map(({ row }) => row);
      const licences = await this.people.licencesOf(
        work,
        members.map(({ person }) => person.id),
      );
      for (const { membership, person } of members) {
        const held = (licences.get(person.id) ?? []).map(
          ({ type, jurisdiction, expiresAt }) =>
            `${type} ${jurisdiction} until ${dayAt(expiresAt, clinic.timeZone)}`,
        );
        rows.push([
          person.id,
          person.displayName,
          membership.roles.join(' '),
          dayAt(membership.activeFrom, clinic.timeZone),
          held.join('; '),
        ]);
      }
      const last = members.at(-1);
      after = page.hasNextPage && last ? { name: last.person.displayName, id: last.membership.id } : null;
    } while (after !== null);
    await work.record({
      action: 'board.export',
      outcome: 'DONE',
      resource: 'Clinic',
      resourceId: clinic.id,
      grant: grant.code,
      details: { what: 'people', rows: rows.length },
    });
    return writeCsv(COLUMNS, rows);
  }
}
