import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import { LastingCipher } from '@subrosa/platform/crypto/index.js';
import type { Granted, Work } from '@subrosa/platform/database/index.js';
import { Screening } from '../cases/index.js';
import type { HoldRequestRow } from './hold-request.row.js';
import type { HoldRow } from './hold.row.js';

const LIMIT = 500;

/** What the words are of; a text opens only where it was sealed. */
type Worded = 'hold' | 'hold_request';

/** One text that leaves, and by what right. */
interface Reading {
  readonly action: string;
  readonly resource: 'Hold' | 'HoldRequest';
  readonly row: Pick<HoldRow, 'id' | 'reason'> & { readonly caseId: string | null };
  readonly grant: string;
}

/** The words beside the reason code of a hold or of a request: screened, and sealed under the clinic's lasting key. */
@Injectable()
export class HoldWords {
  constructor(
    @Inject(LastingCipher) private readonly lasting: LastingCipher,
    @Inject(Screening) private readonly screening: Screening,
  ) {}

  /** The words as they are kept; INVALID_INPUT where there are none, TOO_LARGE, or TEXT_MAY_IDENTIFY. */
  check(given: string): string {
    const text = given.trim();
    if (text === '') throw invalidInput('reason', 'must say in a sentence what it is for');
    if (text.length > LIMIT)
      throw new AppError('TOO_LARGE', { field: 'reason', size: text.length, limit: LIMIT });
    this.screening.refuseIdentifying('reason', text);
    return text;
  }

  /** Seals words that were checked. */
  seal(work: Work, of: { readonly kind: Worded; readonly id: string }, text: string): Promise<Buffer> {
    return this.lasting.seal(work.actor.clinicId, `${of.kind}|${of.id}`, text);
  }

  /** True if one of the holds was placed with these very words; nobody is shown any. */
  async isAmong(work: Work, text: string, holds: readonly HoldRow[]): Promise<boolean> {
    for (const { id, reason } of holds) {
      if ((await this.lasting.open(work.actor.clinicId, `hold|${id}`, reason)) === text) return true;
    }
    return false;
  }

  /** The words of holds for the privacy officer, in their order; each is one event of the ledger. */
  ofHolds(work: Work, holds: readonly Granted<HoldRow>[]): Promise<string[]> {
    return this.read(
      work,
      holds.map(({ row, grants }) => ({
        action: 'hold.read',
        resource: 'Hold',
        row,
        grant: grants[0]?.code ?? '',
      })),
    );
  }

  /** The words of holds for the authors of the cases, in their order; each is one event of the ledger. */
  forAuthors(
    work: Work,
    released: readonly { readonly hold: HoldRow; readonly caseId: string; readonly grant: string }[],
  ): Promise<string[]> {
    return this.read(
      work,
      released.map(({ hold: { id, reason }, caseId, grant }) => ({
        action: 'heldCase.read-reason',
        resource: 'Hold',
        row: { id, reason, caseId },
        grant,
      })),
    );
  }

  /** The words of requests, in their order; each is one event of the ledger. */
  ofRequests(work: Work, requests: readonly Granted<HoldRequestRow>[]): Promise<string[]> {
    return this.read(
      work,
      requests.map(({ row, grants }) => ({
        action: 'holdRequest.read',
        resource: 'HoldRequest',
        row,
        grant: grants[0]?.code ?? '',
      })),
    );
  }

  private async read(work: Work, readings: readonly Reading[]): Promise<string[]> {
    const texts = await Promise.all(
      readings.map(({ resource, row }) =>
        this.lasting.open(
          work.actor.clinicId,
          `${resource === 'Hold' ? 'hold' : 'hold_request'}|${row.id}`,
          row.reason,
        ),
      ),
    );
    await work.recordAll(
      readings.map(({ action, resource, row, grant }) => ({
        action,
        outcome: 'READ',
        resource,
        resourceId: row.id,
        ...(row.caseId === null ? {} : { caseId: row.caseId }),
        grant,
      })),
    );
    return texts;
  }
}
