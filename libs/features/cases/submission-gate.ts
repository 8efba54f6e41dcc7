import { Inject, Injectable } from '@nestjs/common';
import { AppError, textDigest } from '@subrosa/kernel';
import type { SectionText } from '@subrosa/kernel';
import { engineVersion } from '@subrosa/deid';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClientRecordRepository } from '../clients/index.js';
import { ConsentRepository, covers } from '../consents/index.js';
import type { Consent, ConsentAnswer, ConsentScope } from '../consents/index.js';
import { AudienceRepository } from './audience.repository.js';
import type { VersionContent } from './case-writer.js';
import { ATTESTATIONS, requiredConsentScope } from './domain/purposes.js';
import type { AttestationCode, Purpose } from './domain/purposes.js';
import type { DeviceCheck, SectionFacts, SubmitFacts } from './domain/submit-facts.js';
import { findTemplate } from './domain/templates.js';
import type { CaseTemplate } from './domain/templates/template.js';
import { QUESTION_KEY, Screening } from './screening.js';
import type { GivenKeepAll, GivenResolution, ScreenedFinding } from './screening.js';

/** The text of one version as the author sends it, with every answer to its findings. */
export interface SubmittedText {
  readonly question: string;
  readonly sections: readonly SectionText[];
  readonly resolutions: readonly GivenResolution[];
  readonly keepAll: readonly GivenKeepAll[];
  readonly attestations: readonly string[];
  readonly deviceCheck: DeviceCheck | null;
  /** How many partners the client record is of; 0 unless it is of a couple. */
  readonly partners: number;
}

/** What the gate is asked about: a text for a purpose and an audience. */
export interface Submission {
  readonly authorId: string;
  readonly clientRecordId: string;
  readonly template: { readonly id: string; readonly version: number };
  readonly purpose: Purpose;
  readonly teaser: { readonly ageBand: string; readonly presentingArea: string };
  readonly assignmentIds: readonly string[];
  readonly text: SubmittedText;
}

/** Everything the gate has looked at, and what is written if it lets the case through. */
export interface Examined {
  readonly facts: SubmitFacts;
  readonly findings: readonly ScreenedFinding[];
  readonly consentIds: readonly string[];
  readonly content: VersionContent;
}

/** Gathers the facts for the gate: screens the text, asks for consent, audience and record as they are at this instant. */
@Injectable()
export class SubmissionGate {
  constructor(
    @Inject(Screening) private readonly screening: Screening,
    @Inject(AudienceRepository) private readonly audience: AudienceRepository,
    @Inject(ConsentRepository) private readonly consents: ConsentRepository,
    @Inject(ClientRecordRepository) private readonly records: ClientRecordRepository,
  ) {}

  /** The facts; NOT_FOUND for a client record that is not the author's own. */
  async examine(work: Work, given: Submission): Promise<Examined> {
    const { text, template } = given;
    const record = await this.records.get(work, given.clientRecordId);
    const doc = documentOf(text);
    const screened = this.screening.examine({ sections: doc }, text.resolutions, text.keepAll);
    const consent = restingOn(await this.consents.holdForRecord(work, record.id), {
      scope: requiredConsentScope(given.purpose, false),
      at: work.now(),
      partners: text.partners,
    });
    const known = findTemplate(template.id, template.version);
    const attestations = text.attestations.filter(isAttestation);
    const facts: SubmitFacts = {
      now: work.now(),
      purpose: given.purpose,
      templateId: template.id,
      templateVersion: template.version,
      teaser: given.teaser,
      question: { length: text.question.length, isBlank: text.question.trim() === '' },
      sections: text.sections.map((section) => sectionFacts(section, known)),
      findings: screened.findings.map(({ finding, isResolved }) => ({
        section: finding.section,
        from: finding.from,
        to: finding.to,
        kind: finding.kind,
        evidence: finding.evidence.map(({ code }) => code).join(' '),
        isResolved,
      })),
      audience: await this.audience.facts(work, given.authorId, given.assignmentIds),
      consent,
      attestations,
      deviceCheck: text.deviceCheck,
      expectedCheck: {
        textDigest: await textDigest(distinct(doc)),
        recordVersion: record.version,
        engineVersions: [engineVersion],
      },
      isUnscreenedSafetyCase: false,
    };
    return {
      facts,
      findings: screened.findings,
      consentIds: consent.consentIds,
      content: {
        question: text.question,
        sections: inOrder(text.sections, known),
        findings: screened.written,
        engineVersion,
        recordVersion: record.version,
        attestations,
      },
    };
  }
}

/** What is screened and digested: the sections, and the question as one more. */
export function documentOf(text: {
  readonly question: string;
  readonly sections: readonly SectionText[];
}): SectionText[] {
  const sections = text.sections.map(({ key, text: body }) => ({ key, text: body }));
  if (sections.some(({ key }) => key === QUESTION_KEY)) {
    throw new AppError('INVALID_INPUT', { field: 'sections', problem: 'the question has its own field' });
  }
  return [...sections, { key: QUESTION_KEY, text: text.question }];
}

/** A section sent twice is refused by the gate with the others; the digest only needs not to fail on it. */
function distinct(doc: readonly SectionText[]): SectionText[] {
  return [...new Map(doc.map((section) => [section.key, section])).values()];
}

function sectionFacts({ key, text }: SectionText, template: CaseTemplate | null): SectionFacts {
  const known = template?.sections.find((section) => section.key === key);
  return {
    key,
    class: known?.class ?? 'RECORD_DERIVED',
    length: text.length,
    isBlank: text.trim() === '',
  };
}

/** The sections with text, in the template's order of disclosure. */
function inOrder(
  sections: readonly SectionText[],
  template: CaseTemplate | null,
): VersionContent['sections'] {
  const given = new Map(sections.map(({ key, text }) => [key, text]));
  return (template?.sections ?? []).flatMap((section) => {
    const text = given.get(section.key) ?? '';
    return text.trim() === '' ? [] : [{ key: section.key, class: section.class, text }];
  });
}

/**
 * The consents a case rests on: only those that cover the scope by themselves, every partner included. The audience reads while ONE
 * of them is in force, so two halves of a couple's consent must not stand for each other.
 */
function restingOn(
  consents: readonly Consent[],
  question: { scope: ConsentScope; at: Date; partners: number },
): ConsentAnswer {
  const recorded = consents.flatMap(({ givers }) => givers.map(({ partner }) => partner ?? 0));
  const asked = { ...question, partners: Math.max(question.partners, 0, ...recorded) };
  const whole = consents.filter((consent) => covers([consent], asked).gap === null);
  if (whole.length > 0) return covers(whole, asked);
  const answer = covers(consents, asked);
  return answer.gap === null ? { scope: asked.scope, gap: 'PARTY_MISSING', consentIds: [] } : answer;
}

function isAttestation(code: string): code is AttestationCode {
  return Object.hasOwn(ATTESTATIONS, code);
}
