import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput, newId } from '@subrosa/kernel';
import type { ConsentId } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import { consentResource } from './consent.policy.js';
import { ConsentRepository } from './consent.repository.js';
import { ConsentRow } from './consent.row.js';
import type { ConsentInstrument, ConsentMethod, ConsentScope } from './domain/consent.js';
import { validateConsent } from './domain/validate-consent.js';
import type { ConsentInput } from './domain/validate-consent.js';

const MOST_GIVERS = 10;

/** What an author records; `from` is now, `until` never and the document a plain consent unless given. */
export interface NewConsent extends Omit<
  ConsentInput,
  'from' | 'until' | 'scopes' | 'method' | 'instrument'
> {
  readonly clientRecordId: string;
  readonly scopes: readonly ConsentScope[];
  readonly method: ConsentMethod;
  readonly instrument?: ConsentInstrument | null | undefined;
  readonly from?: Date | null | undefined;
  readonly until?: Date | null | undefined;
}

/** Records what the client of an own client record agreed to. */
@Injectable()
export class RecordConsent {
  constructor(@Inject(ConsentRepository) private readonly consents: ConsentRepository) {}

  /** The stored consent, one document with one row for each scope; INVALID_INPUT names the first field that is wrong and lists them all. */
  async execute(work: Work, input: NewConsent): Promise<ConsentRow> {
    await this.consents.requireOwnRecord(work, input.clientRecordId);
    const consent = {
      ...input,
      instrument: input.instrument ?? ('CONSENT' as const),
      from: input.from ?? work.now(),
      until: input.until ?? FOREVER,
    };
    refuseProblems(consent, work.now());
    const row = newRow(work, consent);
    const grant = work.ability.allows('consent.record', consentResource, row, work.now());
    if (grant === null) throw new AppError('FORBIDDEN', { resource: 'Consent', action: 'consent.record' });
    await this.consents.add(work, row);
    await work.record({
      action: 'consent.record',
      outcome: 'DONE',
      resource: 'Consent',
      resourceId: row.id,
      grant: grant.code,
      details: { instrument: row.instrument, scopes: row.scopes },
    });
    return row;
  }
}

function refuseProblems(consent: ConsentInput, now: Date): void {
  if (consent.givers.length > MOST_GIVERS) {
    throw new AppError('TOO_LARGE', { field: 'givers', size: consent.givers.length, limit: MOST_GIVERS });
  }
  const problems = validateConsent(consent);
  const [first] = problems;
  if (first !== undefined) {
    throw new AppError('INVALID_INPUT', {
      field: first.field,
      problem: first.text,
      problems: problems.map(({ field, code }) => `${field}: ${code}`),
      explanations: problems.map(({ text }) => text),
    });
  }
  if (consent.until.getTime() > FOREVER.getTime())
    throw invalidInput('until', 'is later than any date can be');
  if (consent.until.getTime() <= now.getTime()) throw invalidInput('until', 'is already over');
  if (consent.reviewBy.getTime() <= now.getTime()) throw invalidInput('reviewBy', 'must lie in the future');
}

function newRow(
  work: Work,
  consent: NewConsent & Pick<ConsentRow, 'instrument'> & Pick<ConsentInput, 'from' | 'until'>,
): ConsentRow {
  return Object.assign(new ConsentRow(), {
    clinicId: work.actor.clinicId,
    id: newId<ConsentId>(),
    clientRecordId: consent.clientRecordId,
    // A system actor records nothing: its rows fall through every grant.
    recordedBy: work.actor.kind === 'person' ? work.actor.personId : '',
    scopes: [...consent.scopes],
    givenBy: consent.givers.map(({ kind, partner, authority, ageBasis }) => ({
      kind,
      partner,
      authority,
      ageBasis,
    })),
    method: consent.method,
    activeFrom: consent.from,
    reviewBy: consent.reviewBy,
    activeUntil: consent.until,
    withdrawnAt: FOREVER,
    instrument: consent.instrument,
    version: 1,
    createdAt: work.now(),
  });
}
