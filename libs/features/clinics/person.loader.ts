import type { Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import type { ClinicsQueries } from './clinics.queries.js';
import type { LicenceType, PersonType } from './member.type.js';
import { toLicenceType } from './member.type.js';

/** The names of people for one request; null for someone whose name the actor may not know. One statement a batch. */
export class PersonLoader extends DataLoader<string, PersonType | null> {
  constructor(queries: ClinicsQueries, work: () => Promise<Work>) {
    super(async (ids) => {
      const people = await queries.names(await work(), ids);
      return ids.map((id) => {
        const person = people.get(id);
        return person === undefined ? null : { id: person.id, displayName: person.displayName };
      });
    });
  }
}

/** The visible licences of people for one request. One statement a batch. */
export class LicenceLoader extends DataLoader<string, LicenceType[]> {
  constructor(queries: ClinicsQueries, work: () => Promise<Work>) {
    super(async (ids) => {
      const licences = await queries.licencesOf(await work(), ids);
      return ids.map((id) => (licences.get(id) ?? []).map(toLicenceType));
    });
  }
}
