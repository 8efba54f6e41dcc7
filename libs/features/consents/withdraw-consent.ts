import { Inject, Injectable } from '@nestjs/common';
import { AppError, FOREVER, invalidInput } from '@subrosa/kernel';
import type { Work } from '@subrosa/platform/database/index.js';
import type { ConsentScopeRow } from './consent-scope.row.js';
import { ConsentRepository, isAgreementWithdrawn } from './consent.repository.js';
import type { ConsentRow } from './consent.row.js';
import type { ConsentScope } from './domain/consent.js';

/** What a client takes back: some scopes of a consent, or all that stand where `scopes` is null. */
export interface ConsentWithdrawal {
  readonly consentId: string;
  readonly scopes: readonly ConsentScope[] | null;
}

/** Withdraws a consent, or some of what it agrees to, for good; agreeing again is a new consent. */
@Injectable()
export class WithdrawConsent {
  constructor(@Inject(ConsentRepository) private readonly consents: ConsentRepository) {}

  /**
   * The consent without what was withdrawn, and withdrawn as a whole with its last standing scope. What rests on it alone is unreadable
   * to its audience once this resolves, because reading asks for an agreement in force at that moment; the event only schedules what
   * follows. CONSENT_ALREADY_WITHDRAWN the second time, CONSENT_SCOPE_NOT_GIVEN for what it never agreed to.
   */
  async execute(work: Work, { consentId, scopes }: ConsentWithdrawal): Promise<ConsentRow> {
    refuseMalformed(scopes);
    const { row, grant } = await this.consents.lockVisible(work, consentId, 'consent.withdraw');
    const agreements = (await this.consents.agreementsOf(work, [row.id])).get(row.id) ?? [];
    const withdrawn = decideWithdrawal(row, agreements, scopes);
    await this.consents.withdraw(work, row, withdrawn);
    await work.record({
      action: 'consent.withdraw',
      outcome: 'DONE',
      resource: 'Consent',
      resourceId: row.id,
      grant: grant.code,
      details: { scopes: withdrawn.scopes, isWhole: withdrawn.isWhole },
    });
    await work.emit('consent.withdrawn', row.id);
    return row;
  }
}

function refuseMalformed(scopes: readonly ConsentScope[] | null): void {
  if (scopes === null) return;
  if (scopes.length === 0) throw invalidInput('scopes', 'must name at least one; leave it out for all');
  if (new Set(scopes).size !== scopes.length) throw invalidInput('scopes', 'names a scope twice');
}

function decideWithdrawal(
  row: ConsentRow,
  agreements: readonly ConsentScopeRow[],
  asked: readonly ConsentScope[] | null,
): { scopes: ConsentScope[]; isWhole: boolean } {
  const standing = agreements
    .filter((agreement) => !isAgreementWithdrawn(agreement))
    .map(({ scope }) => scope);
  const scopes = [...(asked ?? standing)];
  const about = { resource: 'Consent', resourceId: row.id };
  if (!scopes.every((scope) => row.scopes.includes(scope))) {
    throw new AppError('CONSENT_SCOPE_NOT_GIVEN', { ...about, given: row.scopes });
  }
  // Compared with "never" and not with now: a withdrawal that this one waited for may have begun later.
  const isOver = row.withdrawnAt.getTime() !== FOREVER.getTime();
  if (isOver || !scopes.every((scope) => standing.includes(scope))) {
    throw new AppError('CONSENT_ALREADY_WITHDRAWN', { ...about, standing: isOver ? [] : standing });
  }
  return { scopes, isWhole: scopes.length === standing.length };
}
