import { Inject, Injectable } from '@nestjs/common';
import { AppError, invalidInput } from '@subrosa/kernel';
import type { LockedRow, Work } from '@subrosa/platform/database/index.js';
import { CaseRepository } from './case.repository.js';
import type { CaseRow, Urgency } from './case.row.js';
import { CaseWriter } from './case-writer.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { decideSubmit } from './domain/decide-submit.js';
import type { Purpose } from './domain/purposes.js';
import type { Refusal } from './domain/refusal.js';
import { withGroupRetention } from './domain/retention-policy.js';
import { urgentNotice } from './domain/urgency.js';
import { DraftRepository } from './draft.repository.js';
import type { DraftRow } from './draft.row.js';
import type { AudienceChoice } from './find-audience.js';
import type { ScreenedFinding } from './screening.js';
import { SubmissionGate } from './submission-gate.js';
import type { Examined, SubmittedText } from './submission-gate.js';

/** A write-up that asks to become a case. */
export interface SubmitCaseInput extends SubmittedText, AudienceChoice {
  readonly draftId: string;
  readonly draftVersion: number;
  readonly clientRecordId: string;
  readonly templateId: string;
  readonly purpose: Purpose;
  readonly teaser: { readonly ageBand: string; readonly presentingArea: string };
  readonly urgency: Urgency;
  /** The entry of the on-call telephone that the author was shown before choosing "today". */
  readonly onCallVersion: number | null;
  /** A safety case that goes out with findings open. */
  readonly isUnscreened: boolean;
}

/** What the gate answered; the case is there exactly when there is no refusal. */
export interface SubmitCaseResult {
  readonly row: CaseRow | null;
  readonly refusals: readonly Refusal[];
  readonly findings: readonly ScreenedFinding[];
  /** Whom to call, for whoever chose "today"; null for everybody else. */
  readonly urgentNotice: string | null;
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
    const answer = answerOf(examined);
    if (answer.refusals.length > 0) {
      await recordRefused(work, draft, answer.refusals);
      return answer;
    }
    return { ...answer, row: await this.write(work, { draft, input, examined }) };
  }

  /** The same answer without the deed; no request in the sense of the ledger. */
  async check(work: Work, input: SubmitCaseInput): Promise<SubmitCaseResult> {
    const draft = await this.drafts.get(work, input.draftId);
    checkDraft(draft, input);
    return answerOf(await this.examine(work, draft, input));
  }

  private async examine(work: Work, draft: DraftRow, input: SubmitCaseInput): Promise<Examined> {
    const { urgency, onCallVersion: shownVersion } = input;
    return this.gate.examine(work, {
      authorId: draft.ownerId,
      clientRecordId: draft.clientRecordId,
      template: { id: draft.templateId, version: draft.templateVersion },
      purpose: input.purpose,
      teaser: input.teaser,
      to: { choice: input },
      urgency: { urgency, shownVersion, onCall: await this.policies.onCall(work) },
      isUnscreened: input.isUnscreened,
      text: input,
    });
  }

  private async write(
    work: Work,
    what: { draft: LockedRow<DraftRow>; input: SubmitCaseInput; examined: Examined },
  ): Promise<CaseRow> {
    const { draft, input, examined } = what;
    const { audience, client, restsOn, content } = examined;
    const policy = await this.policies.read(work);
    const row = await this.writer.writeCase(work, draft.row.ownerId, {
      draftId: draft.row.id,
      clientRecordId: draft.row.clientRecordId,
      purpose: input.purpose,
      template: { id: draft.row.templateId, version: draft.row.templateVersion },
      teaser: input.teaser,
      urgency: input.urgency,
      isUnscreened: input.isUnscreened,
      part2ProgrammeId: client.part2ProgrammeId,
      audience,
      restsOn,
      policy: audience.group === null ? policy : withGroupRetention(policy, audience.group),
      content,
    });
    await recordDone(work, draft, { row, examined });
    // The urgent one has a notice and a deadline of its own, so that it is told apart before anything is read.
    await work.emit(row.urgency === 'TODAY' ? 'case.submittedUrgent' : 'case.submitted', row.id);
    await work.emit('case.due', row.id, row.expiresAt);
    return row;
  }
}

/** What the gate says; the case is not written yet. */
function answerOf({ facts, findings }: Examined): SubmitCaseResult {
  const isUrgent = facts.urgency?.urgency === 'TODAY';
  return {
    row: null,
    refusals: decideSubmit(facts),
    findings,
    urgentNotice: isUrgent ? urgentNotice(facts.urgency.onCall) : null,
  };
}

async function recordDone(
  work: Work,
  draft: LockedRow<DraftRow>,
  { row, examined }: { row: CaseRow; examined: Examined },
): Promise<void> {
  const { number, purpose, policyVersion, audienceKind, urgency, screening } = row;
  const open = examined.findings.filter(({ isResolved }) => !isResolved).length;
  await work.record({
    action: 'case.submit',
    outcome: 'DONE',
    resource: 'Case',
    resourceId: row.id,
    caseId: row.id,
    grant: draft.grant.code,
    details: {
      number,
      purpose,
      policyVersion,
      audienceKind,
      urgency,
      ...(screening === 'UNSCREENED' ? { screening, openFindings: open } : {}),
    },
  });
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
