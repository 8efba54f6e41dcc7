import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { NO_PROGRAMME, ProgrammeRepository } from '../clinics/index.js';
import { chooseProgramme } from './choose-programme.js';
import type { ProgrammeChoice } from './choose-programme.js';
import { clientRecordResource } from './client-record.policy.js';
import { ClientRecordRepository } from './client-record.repository.js';
import { ClientRecordRow } from './client-record.row.js';
import { checkPseudonym } from './pseudonym.js';
import { checkDeviceMadeId, checkEnvelope, checkSealedKeys } from './sealed-envelope.js';
import type { SealedKeys } from './sealed-envelope.js';

/** The most characters of a sealed record: 128 KiB of content with its overhead; a page of a hundred stays bearable. */
export const RECORD_BLOB_LIMIT = 200_000;

/** A new record as the author's device sends it: nothing in it is readable but the pseudonym. */
export interface NewClientRecord extends SealedKeys, ProgrammeChoice {
  readonly id: string;
  readonly pseudonym: string;
  /** Sealed for version 1. */
  readonly blob: string;
}

/** Stores the sealed record of a new client. */
@Injectable()
export class CreateClientRecord {
  constructor(
    @Inject(ClientRecordRepository) private readonly records: ClientRecordRepository,
    @Inject(ProgrammeRepository) private readonly programmes: ProgrammeRepository,
  ) {}

  /**
   * The stored record. The same request again, after an answer was lost, answers the same and changes nothing. PROGRAMME_UNDECIDED while
   * an author who works under 42 CFR Part 2 has not said to which programme the client belongs.
   */
  async execute(work: Work, input: NewClientRecord): Promise<ClientRecordRow> {
    checkDeviceMadeId('id', input.id);
    checkPseudonym(input.pseudonym);
    checkEnvelope('blob', input.blob, { kind: 'record', limit: RECORD_BLOB_LIMIT });
    const keys = checkSealedKeys(input, await this.records.isRecoverable(work));
    const row = newRow(work, { ...input, ...keys });
    const grant = work.ability.allows('clientRecord.create', clientRecordResource, row, work.now());
    if (grant === null)
      throw new AppError('FORBIDDEN', { resource: 'ClientRecord', action: 'clientRecord.create' });
    const stored = await this.records.find(work, row.id);
    // Sealing draws a fresh nonce, so equal blobs are one and the same request.
    if (stored?.blob === row.blob && stored.pseudonym === row.pseudonym) return stored;
    row.programmeId = await this.chosenProgramme(work, input);
    await this.records.add(work, row);
    await work.record({
      action: 'clientRecord.create',
      outcome: 'DONE',
      resource: 'ClientRecord',
      resourceId: row.id,
      grant: grant.code,
    });
    return row;
  }

  private async chosenProgramme(work: Work, choice: ProgrammeChoice): Promise<string> {
    const chosen = chooseProgramme(await this.programmes.holdOwn(work), choice);
    if ('refusal' in chosen) throw new AppError(chosen.refusal, { resource: 'ClientRecord' });
    return chosen.programmeId;
  }
}

function newRow(
  work: Work,
  input: { id: string; pseudonym: string; blob: string; keyForAuthor: string; keyForClinic: string },
): ClientRecordRow {
  const row = new ClientRecordRow();
  return Object.assign(row, {
    clinicId: work.actor.clinicId,
    id: input.id,
    // A system actor owns nothing: its rows fall through every grant.
    ownerId: work.actor.kind === 'person' ? work.actor.personId : '',
    pseudonym: input.pseudonym,
    blob: input.blob,
    keyForAuthor: input.keyForAuthor,
    keyForClinic: input.keyForClinic,
    programmeId: NO_PROGRAMME,
    version: 1,
    createdAt: work.now(),
    updatedAt: work.now(),
  });
}
