import { Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';

/** What came of one attempt: its result, or the refusal with everything it had done undone. */
export type Attempt<T> = { readonly result: T } | { readonly refusal: AppError };

/** Attempts inside the transaction of a Work that can be taken back, so that a dry run asks the very checks of the real one. */
@Injectable()
export class TrialRepository {
  /** Does it; a refusal undoes what it did and is answered, a fault is thrown. */
  async attempt<T>(work: Work, act: () => Promise<T>): Promise<Attempt<T>> {
    await work.manager.query('SAVEPOINT attempt');
    try {
      const result = await act();
      await work.manager.query('RELEASE SAVEPOINT attempt');
      return { result };
    } catch (error) {
      if (!(error instanceof AppError) || error.kind === 'fault') throw error;
      await work.manager.query('ROLLBACK TO SAVEPOINT attempt');
      return { refusal: error };
    }
  }

  /** Does it, and undoes all of it unless `isKept` says otherwise of the result. */
  async trial<T>(work: Work, act: () => Promise<T>, isKept: (result: T) => boolean): Promise<T> {
    await work.manager.query('SAVEPOINT trial');
    const result = await act();
    await work.manager.query(isKept(result) ? 'RELEASE SAVEPOINT trial' : 'ROLLBACK TO SAVEPOINT trial');
    return result;
  }
}
