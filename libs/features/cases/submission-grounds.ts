import { Inject, Injectable } from '@nestjs/common';
import type { Work } from '@subrosa/platform/database/index.js';
import { ClientRecordRepository } from '../clients/index.js';
import { NO_PROGRAMME } from '../clinics/index.js';
import { ConsentRepository, DeterminationRepository, covers } from '../consents/index.js';
import type { Consent, ConsentAnswer, ConsentInstrument, ConsentScope } from '../consents/index.js';
import type { Audience } from './audience-readers.js';
import type { RestsOn } from './case-writer.js';
import { ClinicPolicyRepository } from './clinic-policy.repository.js';
import { SCOPE_OF_READER } from './domain/gate-consent.js';
import { purposeRule, requiredConsentScopes } from './domain/purposes.js';
import type { Purpose, ReadingScope } from './domain/purposes.js';
import type { SubmitFacts } from './domain/submit-facts.js';

/** The client whom a case is about, as far as the server knows them. */
export interface ClientFacts {
  readonly clientRecordId: string;
  readonly recordVersion: number;
  readonly part2ProgrammeId: string;
}

/** What the grounds are asked for. */
export interface GroundsQuestion {
  readonly client: ClientFacts;
  readonly purpose: Purpose;
  readonly audience: Audience;
  /** How many partners the client record is of; 0 unless it is of a couple. */
  readonly partners: number;
  /** Some section comes from psychotherapy notes. */
  readonly hasNotes: boolean;
}

/** The facts about consent that the gate decides on. */
export type GroundsFacts = Pick<
  SubmitFacts,
  'consents' | 'isDetermined' | 'scopesWithoutNotes' | 'scopesWithoutPart2'
>;

/** Looks up on what showing a case can rest: consents by scope and instrument, determinations, programmes. */
@Injectable()
export class SubmissionGrounds {
  constructor(
    @Inject(ConsentRepository) private readonly consents: ConsentRepository,
    @Inject(ClientRecordRepository) private readonly records: ClientRecordRepository,
    @Inject(DeterminationRepository) private readonly determinations: DeterminationRepository,
    @Inject(ClinicPolicyRepository) private readonly clinic: ClinicPolicyRepository,
  ) {}

  /** The client of a record; NOT_FOUND for one that is not the author's own. */
  async client(work: Work, clientRecordId: string): Promise<ClientFacts> {
    const { id, version, programmeId } = await this.records.get(work, clientRecordId);
    const part2ProgrammeId = await this.clinic.part2Programme(work, programmeId);
    return { clientRecordId: id, recordVersion: version, part2ProgrammeId };
  }

  /** The facts, and what the case rests on if they suffice; the consents are held until the transaction ends. */
  async examine(work: Work, given: GroundsQuestion): Promise<{ facts: GroundsFacts; restsOn: RestsOn }> {
    const { client, purpose, audience, partners } = given;
    const { readers } = audience;
    const consents = await this.consents.holdForRecord(work, client.clientRecordId);
    const scopes = requiredConsentScopes(
      purpose,
      readers.some(({ role }) => role === 'GUEST'),
    );
    const ask = (instrument: ConsentInstrument, asked: readonly ReadingScope[]): ConsentAnswer[] =>
      asked.map((scope) => restingOn(consents, { scope, at: work.now(), partners, instrument }));
    const agreed = ask('CONSENT', scopes);
    const notes = given.hasNotes ? ask('PSYCHOTHERAPY_NOTES', scopes) : [];
    const part2 = client.part2ProgrammeId === NO_PROGRAMME ? [] : ask('PART2', scopesBeyond(audience));
    const isLacking = purpose === 'PEER_LEARNING' && lacking(agreed).length > 0;
    const determinationId = isLacking ? await this.determination(work, client.clientRecordId) : null;
    const needed = [...agreed, ...(areNotesPartOf(purpose, audience) ? [] : notes), ...part2];
    return {
      facts: {
        consents: agreed.map(({ scope, gap }) => ({ scope, gap })),
        isDetermined: determinationId !== null,
        scopesWithoutNotes: lacking(notes),
        scopesWithoutPart2: lacking(part2),
      },
      restsOn: {
        agreements: needed.flatMap(({ scope, consentIds }) =>
          consentIds.map((consentId) => ({ consentId, scope })),
        ),
        determinationId,
      },
    };
  }

  /** Of several in force the one that lasts longest. */
  private async determination(work: Work, clientRecordId: string): Promise<string | null> {
    const standing = await this.determinations.holdForRecord(work, clientRecordId);
    return standing.sort((a, b) => b.activeUntil.getTime() - a.activeUntil.getTime())[0]?.id ?? null;
  }
}

interface ConsentAsked {
  readonly scope: ConsentScope;
  readonly at: Date;
  readonly partners: number;
  readonly instrument: ConsentInstrument;
}

const lacking = (answers: readonly ConsentAnswer[]): string[] =>
  answers.filter(({ gap }) => gap !== null).map(({ scope }) => scope);

/** Within the own training programme notes need no authorization, so that the case does not rest on one. */
function areNotesPartOf(purpose: Purpose, { readers }: Audience): boolean {
  const { sectionClasses } = purposeRule(purpose);
  return sectionClasses.includes('PSYCHOTHERAPY_NOTE_DERIVED') && readers.every((one) => one.isOwnProgramme);
}

/** The scopes by which somebody outside the client's Part 2 programme would read. */
function scopesBeyond({ readers }: Audience): ReadingScope[] {
  const outside = readers.filter(({ isInPart2Programme }) => !isInPart2Programme);
  return [...new Set(outside.map(({ role }) => SCOPE_OF_READER[role]))];
}

/**
 * The consents a case rests on: only those that cover the scope by themselves, every partner included. The audience reads while ONE
 * of them is in force, so two halves of a couple's consent must not stand for each other.
 */
function restingOn(consents: readonly Consent[], question: ConsentAsked): ConsentAnswer {
  const recorded = consents.flatMap(({ givers }) => givers.map(({ partner }) => partner ?? 0));
  const asked = { ...question, partners: Math.max(question.partners, 0, ...recorded) };
  const whole = consents.filter((consent) => covers([consent], asked).gap === null);
  if (whole.length > 0) return covers(whole, asked);
  const answer = covers(consents, asked);
  return answer.gap === null ? { scope: asked.scope, gap: 'PARTY_MISSING', consentIds: [] } : answer;
}
