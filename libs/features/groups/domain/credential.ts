import { CREDENTIALS } from '@subrosa/packs';
import type { Credential } from '@subrosa/packs';

/** What the licences in force say of a person. */
export interface HeldLicences {
  /** A licence of one's own; a registration as associate is none. */
  readonly isLicensed: boolean;
  /** The registration that rules of supervision are told apart by; who has none is a trainee. */
  readonly credential: Credential;
}

/** What these types of licence, all of them in force, say of whoever holds them. */
export function heldLicences(types: readonly string[]): HeldLicences {
  return {
    isLicensed: types.some((type) => !isCredential(type)),
    credential: types.find(isCredential) ?? 'MFT_TRAINEE',
  };
}

function isCredential(type: string): type is Credential {
  return CREDENTIALS.some((credential) => credential === type);
}
