import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@subrosa/kernel';
import type { CaseId, FindingId, SectionId, VersionId } from '@subrosa/kernel';
import type { CaseCipher } from '@subrosa/platform/crypto/index.js';
import { insertRows } from '@subrosa/platform/database/index.js';
import type { Work } from '@subrosa/platform/database/index.js';
import { insertLines } from './audience-lines.js';
import type { CaseLines } from './audience-lines.js';
import { CaseKeys } from './case-keys.js';
import { CaseRow } from './case.row.js';
import type { Urgency, Screening } from './case.row.js';
import { CaseSectionRow } from './case-section.row.js';
import { CaseVersionRow } from './case-version.row.js';
import { CaseRepository } from './case.repository.js';
import type { LinkedConsent } from './case.repository.js';
import type { AttestationCode, Purpose, SectionClass } from './domain/purposes.js';
import {
  REVIEWER_OF,
  coverFrom,
  expiryAtSubmission,
  maximumExpiry,
  reviewDueAt,
} from './domain/retention-policy.js';
import type { RetentionPolicy } from './domain/retention-policy.js';
import { FindingRow } from './finding.row.js';
import { newRow } from './new-row.js';
import { takeIntoStandingHolds } from './standing-holds.repository.js';
import { findingField, questionField, sectionField } from './sealed-fields.js';

/** A resolved finding as it is stored: place and resolution, never the original. */
export interface WrittenFinding {
  readonly section: string;
  readonly from: number;
  readonly to: number;
  readonly kind: string;
  readonly evidence: readonly string[];
  readonly resolution: 'REPLACED' | 'GENERALISED' | 'KEPT';
  readonly reasonCode: string;
  readonly reason: string | null;
}

/** What one version holds, in clear, before it is sealed; sections in order of disclosure. */
export interface VersionContent {
  readonly question: string;
  readonly sections: readonly { readonly key: string; readonly class: SectionClass; readonly text: string }[];
  readonly findings: readonly WrittenFinding[];
  readonly engineVersion: string;
  readonly recordVersion: number;
  readonly attestations: readonly AttestationCode[];
}

/** What a case rests on: agreements, by document and scope, and a determination in place of what is missing. */
export interface RestsOn {
  readonly agreements: readonly LinkedConsent[];
  readonly determinationId: string | null;
}

/** What a new case is made of, once the gate has let it through. */
export interface NewCase {
  readonly draftId: string;
  readonly clientRecordId: string;
  readonly purpose: Purpose;
  readonly template: { readonly id: string; readonly version: number };
  readonly teaser: { readonly ageBand: string; readonly presentingArea: string };
  readonly urgency: Urgency;
  /** It goes out with findings open, to one supervisor alone. */
  readonly isUnscreened: boolean;
  /** The Part 2 programme that it inherits; NO_PROGRAMME for none. */
  readonly part2ProgrammeId: string;
  readonly audience: CaseLines;
  readonly restsOn: RestsOn;
  /** The clinic's, or for a group's case the group's own within it. */
  readonly policy: RetentionPolicy;
  readonly content: VersionContent;
}

/** Writes cases and versions, text sealed, as the actor of the Work; whether it may was decided before. */
@Injectable()
export class CaseWriter {
  constructor(
    @Inject(CaseRepository) private readonly cases: CaseRepository,
    @Inject(CaseKeys) private readonly keys: CaseKeys,
  ) {}

  /** Writes a submitted case with its first version. */
  async writeCase(work: Work, authorId: string, given: NewCase): Promise<CaseRow> {
    const row = await this.insertCase(work, authorId, given);
    await insertLines(work, row, given.audience);
    await this.linkGrounds(work, row, given.restsOn);
    const cipher = await this.keys.create(work, row.id, row.expiresAt);
    await this.writeVersion(work, { row, number: 1, cipher, screening: row.screening }, given.content);
    return row;
  }

  /** Notes what the case rests on; what is noted already stays. */
  async linkGrounds(work: Work, row: CaseRow, { agreements, determinationId }: RestsOn): Promise<void> {
    await this.cases.linkConsents(work, row.id, agreements);
    if (determinationId !== null) await this.cases.linkDetermination(work, row.id, determinationId);
  }

  /** Writes one version of a case; the case row's count is the caller's. */
  async writeVersion(
    work: Work,
    place: { row: CaseRow; number: number; cipher: CaseCipher; screening: Screening },
    content: VersionContent,
  ): Promise<CaseVersionRow> {
    const { row, number, cipher, screening } = place;
    const base = { clinicId: row.clinicId, caseId: row.id };
    const version = newRow(CaseVersionRow, {
      ...base,
      id: newId<VersionId>(),
      number,
      question: cipher.seal(questionField, number, content.question),
      engineVersion: content.engineVersion,
      recordVersion: content.recordVersion,
      attestations: [...content.attestations],
      submittedAt: work.now(),
      screening,
    });
    const sections = content.sections.map((section, index) =>
      newRow(CaseSectionRow, {
        ...base,
        id: newId<SectionId>(),
        versionId: version.id,
        key: section.key,
        class: section.class,
        position: index + 1,
        body: cipher.seal(sectionField(section.key), number, section.text),
        screening,
      }),
    );
    await insertRows(work, CaseVersionRow, [version]);
    await insertRows(work, CaseSectionRow, sections);
    const ids = new Map(sections.map(({ key, id }) => [key, id]));
    const findings = content.findings.flatMap((finding) => {
      const sectionId = ids.get(finding.section);
      return sectionId === undefined ? [] : [toFindingRow(finding, { ...base, sectionId }, place)];
    });
    await insertRows(work, FindingRow, findings);
    return version;
  }

  private async insertCase(work: Work, authorId: string, given: NewCase): Promise<CaseRow> {
    const now = work.now();
    const { audience, policy } = given;
    const expiresAt = expiryAtSubmission(now, policy);
    const row = newRow(CaseRow, {
      clinicId: work.actor.clinicId,
      id: newId<CaseId>(),
      number: await this.cases.nextNumber(work),
      authorId,
      clientRecordId: given.clientRecordId,
      draftId: given.draftId,
      purpose: given.purpose,
      templateId: given.template.id,
      templateVersion: given.template.version,
      ageBand: given.teaser.ageBand,
      presentingArea: given.teaser.presentingArea,
      urgency: given.urgency,
      state: 'SUBMITTED',
      versionCount: 1,
      policyVersion: policy.version,
      submittedAt: now,
      dueAt: reviewDueAt(now, policy, REVIEWER_OF[audience.kind]),
      stateChangedAt: now,
      expiresAt,
      maxExpiresAt: maximumExpiry({ submittedAt: now, signedAt: null }, policy),
      audienceKind: audience.kind,
      screening: given.isUnscreened ? 'UNSCREENED' : 'SCREENED',
      part2ProgrammeId: given.part2ProgrammeId,
      coverFrom: coverFrom(expiresAt),
      destroyNotBefore: new Date(0),
      withdrawnBy: 'NOBODY',
      holdCount: 0,
      version: 1,
    });
    await insertRows(work, CaseRow, [row]);
    row.holdCount = await takeIntoStandingHolds(work, row.id);
    return row;
  }
}

function toFindingRow(
  finding: WrittenFinding,
  base: { clinicId: string; caseId: string; sectionId: string },
  { cipher, number }: { cipher: CaseCipher; number: number },
): FindingRow {
  const id = newId<FindingId>();
  return newRow(FindingRow, {
    ...base,
    id,
    fromOffset: finding.from,
    toOffset: finding.to,
    kind: finding.kind,
    evidence: [...finding.evidence],
    resolution: finding.resolution,
    reasonCode: finding.reasonCode,
    reason: finding.reason === null ? null : cipher.seal(findingField(id), number, finding.reason),
  });
}
