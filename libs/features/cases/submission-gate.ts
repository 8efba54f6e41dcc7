import { Inject, Injectable } from '@nestjs/common';
import { AppError, textDigest } from '@subrosa/kernel';
import type { SectionText } from '@subrosa/kernel';
import { engineVersion } from '@subrosa/deid';
import type { Work } from '@subrosa/platform/database/index.js';
import type { Audience } from './audience-readers.js';
import type { CaseRow } from './case.row.js';
import type { RestsOn, VersionContent } from './case-writer.js';
import { ATTESTATIONS } from './domain/purposes.js';
import type { AttestationCode, Purpose } from './domain/purposes.js';
import type { DeviceCheck, SectionFacts, SubmitFacts, UrgencyFacts } from './domain/submit-facts.js';
import { findTemplate } from './domain/templates.js';
import type { CaseTemplate } from './domain/templates/template.js';
import { FindAudience } from './find-audience.js';
import type { AudienceChoice } from './find-audience.js';
import { QUESTION_KEY, Screening } from './screening.js';
import type { GivenKeepAll, GivenResolution, Screened, ScreenedFinding } from './screening.js';
import { SubmissionGrounds } from './submission-grounds.js';
import type { ClientFacts } from './submission-grounds.js';

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

/** What the gate is asked about: a text for a purpose, a client and an audience. */
export interface Submission {
  readonly template: { readonly id: string; readonly version: number };
  readonly purpose: Purpose;
  readonly teaser: { readonly ageBand: string; readonly presentingArea: string };
  readonly authorId: string;
  readonly clientRecordId: string;
  /** The audience that the author chooses, or that of a case. */
  readonly to: { readonly choice: AudienceChoice } | { readonly ofCase: CaseRow };
  /** Null for a new version: its urgency was settled at submission. */
  readonly urgency: UrgencyFacts | null;
  readonly isUnscreened: boolean;
  readonly text: SubmittedText;
}

/** Everything the gate has looked at, and what is written if it lets the case through. */
export interface Examined {
  readonly facts: SubmitFacts;
  readonly findings: readonly ScreenedFinding[];
  readonly client: ClientFacts;
  readonly audience: Audience;
  readonly restsOn: RestsOn;
  readonly content: VersionContent;
}

/** Gathers the facts for the gate: screens the text, asks for consent, audience and record as they are at this instant. */
@Injectable()
export class SubmissionGate {
  constructor(
    @Inject(Screening) private readonly screening: Screening,
    @Inject(FindAudience) private readonly audience: FindAudience,
    @Inject(SubmissionGrounds) private readonly grounds: SubmissionGrounds,
  ) {}

  /** The facts about text, audience and consent; NOT_FOUND for a client record that is not the author's own. */
  async examine(work: Work, given: Submission): Promise<Examined> {
    const { text, template, purpose } = given;
    const client = await this.client(work, given);
    const audience = await this.find(work, given, client);
    const doc = documentOf(text);
    const screened = this.screening.examine({ sections: doc }, text.resolutions, text.keepAll);
    const known = findTemplate(template.id, template.version);
    const sections = text.sections.map((section) => sectionFacts(section, known));
    const { facts: consent, restsOn } = await this.grounds.examine(work, {
      client,
      purpose,
      audience,
      partners: text.partners,
      hasNotes: sections.some((one) => one.class === 'PSYCHOTHERAPY_NOTE_DERIVED'),
    });
    const attestations = text.attestations.filter(isAttestation);
    const facts: SubmitFacts = {
      ...consent,
      ...screeningFacts(screened),
      now: work.now(),
      purpose,
      templateId: template.id,
      templateVersion: template.version,
      teaser: given.teaser,
      question: { length: text.question.length, isBlank: text.question.trim() === '' },
      sections,
      audience,
      urgency: given.urgency,
      attestations,
      deviceCheck: text.deviceCheck,
      expectedCheck: {
        textDigest: await textDigest(distinct(doc)),
        recordVersion: client.recordVersion,
        engineVersions: [engineVersion],
      },
      isUnscreenedSafetyCase: given.isUnscreened,
    };
    const content: VersionContent = {
      question: text.question,
      sections: inOrder(text.sections, known),
      findings: screened.written,
      engineVersion,
      recordVersion: client.recordVersion,
      attestations,
    };
    return { facts, findings: screened.findings, client, audience, restsOn, content };
  }

  /** A case keeps the programme it was submitted under: its readers are held to that one. */
  private async client(work: Work, { clientRecordId, to }: Submission): Promise<ClientFacts> {
    const client = await this.grounds.client(work, clientRecordId);
    return 'ofCase' in to ? { ...client, part2ProgrammeId: to.ofCase.part2ProgrammeId } : client;
  }

  private find(work: Work, { authorId, to }: Submission, client: ClientFacts): Promise<Audience> {
    const about = { ...client, authorId };
    return 'ofCase' in to
      ? this.audience.ofCase(work, to.ofCase, about)
      : this.audience.chosen(work, to.choice, about);
  }
}

/** The server's own findings, and whatever the author keeps, be it theirs or the device's alone. */
function screeningFacts({ findings, written }: Screened): Pick<SubmitFacts, 'findings' | 'kept'> {
  return {
    findings: findings.map(({ finding, isResolved }) => ({
      section: finding.section,
      from: finding.from,
      to: finding.to,
      kind: finding.kind,
      evidence: finding.evidence.map(({ code }) => code).join(' '),
      isResolved,
    })),
    kept: written
      .filter(({ resolution }) => resolution === 'KEPT')
      .map(({ section, from, to, kind, evidence }) => ({
        section,
        from,
        to,
        kind,
        evidence: evidence.join(' '),
      })),
  };
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

function isAttestation(code: string): code is AttestationCode {
  return Object.hasOwn(ATTESTATIONS, code);
}
