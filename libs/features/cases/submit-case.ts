import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow } from './case.row.js';
import { CaseWriter } from './case-writer.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { decideSubmit } from './domain/decide-submit.js';
import type { Purpose } from './domain/purposes.js';
import type { Refusal } from './domain/refusal.js';
import { DraftRepository } from './draft.repository.js';
import type { DraftRow } from './draft.row.js';
import type { ScreenedFinding } from './screening.js';
import { SubmissionGate } from './submission-gate.js';
import type { Examined, SubmittedText } from './submission-gate.js';

/** A write-up that asks to become a case. */
export interface SubmitCaseInput extends SubmittedText {
  readonly draftId: string;
  readonly draftVersion: number;
  readonly clientRecordId: string;
  readonly templateId: string;
  readonly purpose: Purpose;
  readonly assignmentIds: readonly string[];
  readonly teaser: { readonly ageBand: string; readonly presentingArea: string };
  readonly urgency: 'ROUTINE' | 'SOON';
}

/** What the gate answered; the case is there exactly when there is no refusal. */
export interface SubmitCaseResult {
  readonly row: CaseRow | null;
  readonly refusals: readonly Refusal[];
  readonly findings: readonly ScreenedFinding[];
}

/** The gate: a write-up becomes a case, or every reason why not is returned at once. */
@Injectable()
export class SubmitCase {
  constructor(
    @Inject(DraftRepository) private readonly drafts: DraftRepository,
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(SubmissionGate) private readonly gate: SubmissionGate,
    @Inject(CaseWriter) private readonly writer: CaseWriter,
    @Inject(ClinicPolicyRepository) private readonly policies: ClinicPolicyRepository,
  ) {}

  /** Submits. VERSION_CONFLICT on a draft saved meanwhile, DRAFT_SUBMITTED on one that already is a case. */
  async execute(work: Work, input: SubmitCaseInput): Promise<SubmitCaseResult> {
    const draft = await this.drafts.lockVisible(work, input.draftId, 'case.submit');
    checkDraft(draft.row, input);
    const standing = await this.cases.findOfDraft(work, draft.row.id);
    if (standing !== null) {
      throw new AppError('DRAFT_SUBMITTED', {
        resource: 'Draft',
        resourceId: draft.row.id,
        caseId: standing,
      });
    }
    const examined = await this.examine(work, draft.row, input);
    const refusals = decideSubmit(examined.facts);
    if (refusals.length > 0) {
      await recordRefused(work, draft, refusals);
      return { row: null, refusals, findings: examined.findings };
    }
    const row = await this.write(work, { draft, input, examined });
    return { row, refusals, findings: examined.findings };
  }

  /** The same answer without the deed; no request in the sense of the ledger. */
  async check(work: Work, input: SubmitCaseInput): Promise<SubmitCaseResult> {
    const draft = await this.drafts.get(work, input.draftId);
    checkDraft(draft, input);
    const examined = await this.examine(work, draft, input);
    return { row: null, refusals: decideSubmit(examined.facts), findings: examined.findings };
  }

  private examine(work: Work, draft: DraftRow, input: SubmitCaseInput): Promise<Examined> {
    return this.gate.examine(work, {
      authorId: draft.ownerId,
      clientRecordId: draft.clientRecordId,
      template: { id: draft.templateId, version: draft.templateVersion },
      purpose: input.purpose,
      teaser: input.teaser,
      assignmentIds: input.assignmentIds,
      text: input,
    });
  }

  private async write(
    work: Work,
    what: { draft: LockedRow<DraftRow>; input: SubmitCaseInput; examined: Examined },
  ): Promise<CaseRow> {
    const { draft, input, examined } = what;
    const row = await this.writer.writeCase(work, draft.row.ownerId, {
      draftId: draft.row.id,
      clientRecordId: draft.row.clientRecordId,
      purpose: input.purpose,
      template: { id: draft.row.templateId, version: draft.row.templateVersion },
      teaser: input.teaser,
      urgency: input.urgency,
      assignmentIds: examined.facts.audience.map(({ audienceId }) => audienceId),
      consentIds: examined.consentIds,
      policy: await this.policies.read(work),
      content: examined.content,
    });
    await work.record({
      action: 'case.submit',
      outcome: 'DONE',
      resource: 'Case',
      resourceId: row.id,
      caseId: row.id,
      grant: draft.grant.code,
      details: { number: row.number, purpose: row.purpose, policyVersion: row.policyVersion },
    });
    await work.emit('case.submitted', row.id);
    await work.emit('case.due', row.id, row.expiresAt);
    return row;
  }
}

function checkDraft(draft: DraftRow, input: SubmitCaseInput): void {
  if (draft.version !== input.draftVersion) {
    throw new AppError('VERSION_CONFLICT', {
      resource: 'Draft',
      resourceId: draft.id,
      current: draft.version,
    });
  }
  if (draft.clientRecordId !== input.clientRecordId)
    throw invalidInput('clientRecordId', 'is not the client record of this draft');
  if (draft.templateId !== input.templateId)
    throw invalidInput('templateId', 'is not the template of this draft');
}

async function recordRefused(
  work: Work,
  draft: LockedRow<DraftRow>,
  refusals: readonly Refusal[],
): Promise<void> {
  await work.record({
    action: 'case.submit',
    outcome: 'REFUSED',
    resource: 'Draft',
    resourceId: draft.row.id,
    grant: draft.grant.code,
    details: { reasons: [...new Set(refusals.map(({ code }) => code))] },
  });
}
