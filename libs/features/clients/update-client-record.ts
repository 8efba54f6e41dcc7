import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClientRecordRepository } from './client-record.repository.js';
import type { ClientRecordRow } from './client-record.row.js';
import { RECORD_BLOB_LIMIT } from './create-client-record.js';
import { checkEnvelope, checkSealedKeys } from './sealed-envelope.js';
import type { SealedKeys } from './sealed-envelope.js';

/** The next version of a record as the author's device sends it. */
export interface NextClientRecord extends SealedKeys {
  readonly id: string;
  readonly expectedVersion: number;
  /** Sealed for `expectedVersion + 1`. */
  readonly blob: string;
}

/** Replaces the sealed content of an own client record; the pseudonym stays for good. */
@Injectable()
export class UpdateClientRecord {
  constructor(@Inject(ClientRecordRepository) private readonly records: ClientRecordRepository) {}

  /** The record with its new version; VERSION_CONFLICT, and nothing overwritten, if it is not at the expected one. */
  async execute(work: Work, input: NextClientRecord): Promise<ClientRecordRow> {
    checkEnvelope('blob', input.blob, { kind: 'record', limit: RECORD_BLOB_LIMIT });
    const keys = checkSealedKeys(input, await this.records.isRecoverable(work));
    const { row, grant } = await this.records.lockVisible(work, input.id, 'clientRecord.update');
    if (row.version !== input.expectedVersion) {
      throw new AppError('VERSION_CONFLICT', {
        resource: 'ClientRecord',
        resourceId: row.id,
        current: row.version,
      });
    }
    await this.records.save(work, row, { blob: input.blob, ...keys, updatedAt: work.now() });
    await work.record({
      action: 'clientRecord.update',
      outcome: 'DONE',
      resource: 'ClientRecord',
      resourceId: row.id,
      grant: grant.code,
      details: { version: row.version },
    });
    return row;
  }
}
