import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import DataLoader from 'dataloader';
import { CaseRepository } from '../cases/index.js';

/** The numbers of cases that the actor may know of. */
@Injectable()
export class CaseNumbers {
  constructor(@Inject(CaseRepository) private readonly cases: CaseRepository) {}

  /** By id; a case that may not be known has none. */
  async of(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.cases.findMany(work, ids)).map(({ id, number }) => [id, number]));
  }
}

/** One statement for the numbers of a whole page. */
export class CaseNumberLoader extends DataLoader<string, number | null> {
  constructor(numbers: CaseNumbers, open: () => Promise<Work>) {
    super(async (ids) => {
      const found = await numbers.of(await open(), ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}
