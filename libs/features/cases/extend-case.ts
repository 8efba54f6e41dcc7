import { Inject, Injectable } from '@nestjs/common';
import { AppError, newId } from '@subrosa/kernel';
import { insertRows, updateRow } from '@subrosa/platform/database/index.js';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { ExtensionRepository } from './attached.repository.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow } from './case.row.js';
import { CaseText } from './case-text.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { decideExtend } from './domain/decide-extend.js';
import type { ExtendFacts, ExtensionReason } from './domain/decide-extend.js';
import { maximumExpiry } from './domain/retention-policy.js';
import { ExpiryChange } from './expiry-change.js';
import { ExtensionRow } from './extension.row.js';
import { newRow } from './new-row.js';
import { personOf } from './open-section.js';
import { refuse } from './refuse.js';
import { Screening } from './screening.js';
import { extensionReasonField } from './sealed-fields.js';

const REASON_LIMIT = 500;

/** A later expiry, with the reason to keep the case so long. */
export interface ExtensionInput {
  readonly caseId: string;
  readonly expiresAt: Date;
  readonly reasonCode: ExtensionReason;
  readonly reason?: string | null | undefined;
}

/** Postponements of expiry: given by supervisor or director, asked for by the author; only before it falls due. */
@Injectable()
export class ExtendCase {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(ExtensionRepository) private readonly extensions: ExtensionRepository,
    @Inject(CaseText) private readonly text: CaseText,
    @Inject(ClinicPolicyRepository) private readonly policies: ClinicPolicyRepository,
    @Inject(ExpiryChange) private readonly expiry: ExpiryChange,
    @Inject(Screening) private readonly screening: Screening,
  ) {}

  /** Gives an extension; CASE_NOT_EXTENDABLE with every reason. */
  async extend(work: Work, input: ExtensionInput): Promise<ExtensionRow> {
    const locked = await this.cases.lockVisible(work, input.caseId, 'case.extend');
    await this.refuse(work, locked.row, input);
    const extension = await this.insert(work, locked.row, { ...input, state: 'GRANTED' });
    await this.expiry.apply(work, locked.row, { expiresAt: input.expiresAt });
    await this.record(work, { action: 'case.extend', locked, extension });
    await work.emit('case.extended', extension.id);
    return extension;
  }

  /** The author asks for one; it changes nothing until somebody who may has decided. */
  async ask(work: Work, input: ExtensionInput): Promise<ExtensionRow> {
    const locked = await this.cases.lockVisible(work, input.caseId, 'case.ask-extension');
    await this.refuse(work, locked.row, input);
    const extension = await this.insert(work, locked.row, { ...input, state: 'ASKED' });
    await this.record(work, { action: 'case.ask-extension', locked, extension });
    await work.emit('extension.asked', extension.id);
    return extension;
  }

  /** Decides on a request: granted to the instant asked for, or declined. EXTENSION_DECIDED the second time. */
  async decide(work: Work, input: { extensionId: string; isGranted: boolean }): Promise<ExtensionRow> {
    const seen = await this.extensions.find(work, input.extensionId);
    if (seen === null) throw new AppError('NOT_FOUND', { resource: 'Extension' });
    const locked = await this.cases.lockVisible(work, seen.caseId, 'case.extend');
    // Read again: it may have been decided before the lock was had.
    const extension = await this.extensions.get(work, seen.id);
    if (extension.state !== 'ASKED')
      throw new AppError('EXTENSION_DECIDED', { resource: 'Extension', resourceId: extension.id });
    if (input.isGranted) {
      await this.refuse(work, locked.row, {
        expiresAt: extension.newExpiresAt,
        reasonCode: extension.reasonCode,
        // The author's words were checked when they asked.
        reason: 'given',
      });
    }
    await updateRow(work, ExtensionRow, extension, {
      state: input.isGranted ? 'GRANTED' : 'DECLINED',
      decidedBy: personOf(work),
    });
    if (input.isGranted) await this.expiry.apply(work, locked.row, { expiresAt: extension.newExpiresAt });
    await this.record(work, { action: 'case.decide-extension', locked, extension });
    await work.emit(input.isGranted ? 'case.extended' : 'extension.declined', extension.id);
    return extension;
  }

  /** The latest expiry that the case can be given now. */
  async latest(work: Work, row: CaseRow): Promise<Date> {
    const signedAt = row.state === 'REVIEWED' ? row.stateChangedAt : null;
    const byPolicy = maximumExpiry(
      { submittedAt: row.submittedAt, signedAt },
      await this.policies.read(work),
    );
    return byPolicy.getTime() < row.maxExpiresAt.getTime() ? byPolicy : row.maxExpiresAt;
  }

  private async refuse(work: Work, row: CaseRow, input: Omit<ExtensionInput, 'caseId'>): Promise<void> {
    const reason = input.reason?.trim() ?? '';
    if (reason.length > REASON_LIMIT)
      throw new AppError('TOO_LARGE', { field: 'reason', size: reason.length, limit: REASON_LIMIT });
    this.screening.refuseIdentifying('reason', reason);
    const facts: ExtendFacts = {
      state: row.state,
      expiresAt: row.expiresAt,
      now: work.now(),
      // Who may was decided by the grant; for these rules the one who asks stands where the one who gives will stand.
      role: 'SUPERVISOR',
      requestedExpiry: input.expiresAt,
      maximumExpiry: await this.latest(work, row),
      reason: input.reasonCode,
      reasonTextLength: reason.length,
    };
    refuse('CASE_NOT_EXTENDABLE', decideExtend(facts), row);
  }

  private async insert(
    work: Work,
    row: CaseRow,
    input: ExtensionInput & { readonly state: 'ASKED' | 'GRANTED' },
  ): Promise<ExtensionRow> {
    const id = newId();
    const reason = input.reason?.trim() ?? '';
    const sealed =
      reason === '' ? null : (await this.text.cipher(work, row.id)).seal(extensionReasonField(id), 1, reason);
    const extension = newRow(ExtensionRow, {
      clinicId: row.clinicId,
      id,
      caseId: row.id,
      askedBy: personOf(work),
      decidedBy: input.state === 'GRANTED' ? personOf(work) : null,
      state: input.state,
      reasonCode: input.reasonCode,
      reason: sealed,
      previousExpiresAt: row.expiresAt,
      newExpiresAt: input.expiresAt,
      createdAt: work.now(),
      version: 1,
    });
    await insertRows(work, ExtensionRow, [extension]);
    return extension;
  }

  private async record(
    work: Work,
    what: { action: string; locked: LockedRow<CaseRow>; extension: ExtensionRow },
  ): Promise<void> {
    const { action, locked, extension } = what;
    await work.record({
      action,
      outcome: 'DONE',
      resource: 'Extension',
      resourceId: extension.id,
      caseId: locked.row.id,
      grant: locked.grant.code,
      details: {
        state: extension.state,
        reason: extension.reasonCode,
        expiresAt: extension.newExpiresAt.toISOString(),
      },
    });
  }
}
