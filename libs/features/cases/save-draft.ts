import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import {
  ClientRecordRepository,
  checkDeviceMadeId,
  checkEnvelope,
  checkSealedKeys,
} from '../clients/index.js';
import type { SealedKeys } from '../clients/index.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { draftExpiry } from './domain/retention-policy.js';
import { findTemplate } from './domain/templates.js';
import { draftResource } from './draft.policy.js';
import { DraftRepository } from './draft.repository.js';
import { DraftRow } from './draft.row.js';
import { newRow } from './new-row.js';

/** The most characters of a sealed draft: every section at its longest several times over, with the alias map. */
const DRAFT_BLOB_LIMIT = 2_000_000;

/** One save as the author's device sends it: nothing in it is readable. */
export interface DraftSave extends SealedKeys {
  /** Made on the device, because the blob is bound to it. */
  readonly id: string;
  /** 0 for the first save; else the version the edit was made on. */
  readonly expectedVersion: number;
  readonly clientRecordId: string;
  readonly templateId: string;
  readonly templateVersion: number;
  /** Sealed for the version after the expected one. */
  readonly blob: string;
}

/** Stores what the author has written so far, sealed; a newer version is never overwritten. */
@Injectable()
export class SaveDraft {
  constructor(
    @Inject(DraftRepository) private readonly drafts: DraftRepository,
    @Inject(ClientRecordRepository) private readonly records: ClientRecordRepository,
    @Inject(ClinicPolicyRepository) private readonly policies: ClinicPolicyRepository,
  ) {}

  /**
   * The stored draft. The same save again, after an answer was lost, answers the same and changes nothing; any other version than
   * the expected one is VERSION_CONFLICT with the current one.
   */
  async execute(work: Work, input: DraftSave): Promise<DraftRow> {
    checkDeviceMadeId('id', input.id);
    checkEnvelope('blob', input.blob, { kind: 'record', limit: DRAFT_BLOB_LIMIT });
    const sealed = {
      blob: input.blob,
      ...checkSealedKeys(input, await this.records.isRecoverable(work)),
      savedAt: work.now(),
      expiresAt: draftExpiry(work.now(), await this.policies.read(work)),
    };
    const stored = await this.drafts.find(work, input.id);
    // Sealing draws a fresh nonce, so equal blobs are one and the same request.
    if (stored?.blob === input.blob && stored.version === input.expectedVersion + 1) return stored;
    if (stored === null && input.expectedVersion === 0) return this.create(work, input, sealed);
    return this.update(work, input, sealed);
  }

  private async create(work: Work, input: DraftSave, sealed: Sealed): Promise<DraftRow> {
    if (findTemplate(input.templateId, input.templateVersion) === null)
      throw invalidInput('templateId', 'is not a template of this version');
    const record = await this.records.get(work, input.clientRecordId);
    const row = newRow(DraftRow, {
      ...sealed,
      clinicId: work.actor.clinicId,
      id: input.id,
      ownerId: record.ownerId,
      clientRecordId: record.id,
      templateId: input.templateId,
      templateVersion: input.templateVersion,
      version: 1,
    });
    const grant = work.ability.allows('draft.save', draftResource, row, work.now());
    if (grant === null) throw new AppError('FORBIDDEN', { resource: 'Draft', action: 'draft.save' });
    await this.drafts.add(work, row);
    await this.record(work, row, grant.code);
    return row;
  }

  private async update(work: Work, input: DraftSave, sealed: Sealed): Promise<DraftRow> {
    const { row, grant } = await this.drafts.lockVisible(work, input.id, 'draft.save');
    if (row.version !== input.expectedVersion) {
      throw new AppError('VERSION_CONFLICT', {
        resource: 'Draft',
        resourceId: row.id,
        current: row.version,
      });
    }
    if (row.clientRecordId !== input.clientRecordId)
      throw invalidInput('clientRecordId', 'is not the client record of this draft');
    if (row.templateId !== input.templateId || row.templateVersion !== input.templateVersion)
      throw invalidInput('templateId', 'is not the template of this draft');
    await this.drafts.save(work, row, sealed);
    await this.record(work, row, grant.code);
    return row;
  }

  private async record(work: Work, row: DraftRow, grant: string): Promise<void> {
    await work.record({
      action: 'draft.save',
      outcome: 'DONE',
      resource: 'Draft',
      resourceId: row.id,
      grant,
      details: { version: row.version },
    });
  }
}

type Sealed = Pick<DraftRow, 'blob' | 'keyForAuthor' | 'keyForClinic' | 'savedAt' | 'expiresAt'>;
