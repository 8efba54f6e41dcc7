import type { Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import type { ProgrammeQueries } from './programme.queries.js';
import type { ProgrammeType } from './programme.type.js';
import { toProgrammeType } from './programme.type.js';

/** Programmes by id for one request; null for none, or for one that the actor may not see. One statement a batch. */
export class ProgrammeLoader extends DataLoader<string, ProgrammeType | null> {
  constructor(queries: ProgrammeQueries, work: () => Promise<Work>) {
    super(async (ids) => {
      const programmes = await queries.byIds(await work(), ids);
      return ids.map((id) => {
        const row = programmes.get(id);
        return row === undefined ? null : toProgrammeType(row);
      });
    });
  }
}
