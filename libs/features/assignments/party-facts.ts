import { isWithin } from '@subrosa/kernel';
import { CREDENTIALS } from '@subrosa/packs';
import type { Credential } from '@subrosa/packs';
import { startOfDay } from '../clinics/index.js';
import type { LicenceFacts, PartyFacts } from './domain/guard-facts.js';
import { isSound } from './domain/supervisor-standing.js';
import type { Party } from './party.repository.js';

/** What the guard asks of either party. */
export function standingOf({ membership }: Party): PartyFacts {
  return {
    membership: { from: membership.activeFrom, until: membership.activeUntil },
    roles: membership.roles,
  };
}

/** True if the party could read as a supervisor at this instant: member, role and licence. */
export function isSoundSupervisor(party: Party, at: Date): boolean {
  const licensedUntil = party.licences.map(({ expiresAt }) => expiresAt);
  return isSound({ ...standingOf(party), licensedUntil }, at);
}

function isCredential(type: string): type is Credential {
  return CREDENTIALS.some((credential) => credential === type);
}

/** The licences to supervise with; a registration as associate is none. */
export function supervisorLicences({ licences }: Party, timeZone: string): LicenceFacts[] {
  return licences
    .filter(({ type }) => !isCredential(type))
    .map(({ jurisdiction, issuedOn, expiresAt }) => ({
      jurisdiction,
      from: startOfDay(issuedOn, timeZone),
      until: expiresAt,
    }));
}

/** The registration on file at the beginning; a supervisee without one is a trainee. */
export function credentialOf({ licences }: Party, at: Date): Credential {
  const held = licences.find(
    ({ type, issuedOn, expiresAt }) =>
      isCredential(type) && isWithin({ from: new Date(`${issuedOn}T00:00:00Z`), until: expiresAt }, at),
  );
  return held !== undefined && isCredential(held.type) ? held.type : 'MFT_TRAINEE';
}
