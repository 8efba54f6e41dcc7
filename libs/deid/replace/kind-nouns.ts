import {
  CONGREGATION_KINDS,
  EMPLOYER_KINDS,
  FACILITY_KINDS,
  ORGANIZATION_KINDS,
  PLACE_KINDS,
  PRIVATE_SCHOOL,
  SCHOOL_KINDS,
  SERVICE_KINDS,
} from '../data/body-kinds.js';
import type { KindRow } from '../data/body-kinds.js';
import type { FindingKind } from '../finding-kind.js';

/** A kind of body or place: the words for its first mention, without an article, and the plain noun for later ones. */
export interface KindNoun {
  readonly noun: string;
  readonly short: string;
}

const FALLBACK: Readonly<Partial<Record<FindingKind, KindNoun>>> = {
  QUASI_SCHOOL: { noun: 'school', short: 'school' },
  QUASI_FACILITY: { noun: 'clinic', short: 'clinic' },
  QUASI_CONGREGATION: { noun: 'congregation', short: 'congregation' },
  QUASI_EMPLOYER: { noun: 'local employer', short: 'employer' },
  QUASI_ORGANIZATION: { noun: 'organization', short: 'organization' },
};

const ORDER: Readonly<Partial<Record<FindingKind, readonly (readonly KindRow[])[]>>> = {
  QUASI_SCHOOL: [SCHOOL_KINDS, CONGREGATION_KINDS, FACILITY_KINDS],
  QUASI_FACILITY: [FACILITY_KINDS, SERVICE_KINDS],
  QUASI_CONGREGATION: [CONGREGATION_KINDS],
  QUASI_EMPLOYER: [SERVICE_KINDS, FACILITY_KINDS.slice(0, 8), SCHOOL_KINDS, EMPLOYER_KINDS],
  QUASI_ORGANIZATION: [
    SERVICE_KINDS,
    SCHOOL_KINDS,
    CONGREGATION_KINDS,
    FACILITY_KINDS,
    EMPLOYER_KINDS,
    ORGANIZATION_KINDS,
  ],
};

/** What kind of body a name tells, from its head words; public or private for schools, as far as the name says. */
export function kindOfBody(kind: FindingKind, text: string): KindNoun {
  return toldBody(kind, text) ?? plainBody(kind);
}

/** What a body of this kind is called whose name does not tell more. */
export function plainBody(kind: FindingKind): KindNoun {
  return FALLBACK[kind] ?? { noun: 'organization', short: 'organization' };
}

/** The same where the name tells it; nothing where it does not ("Mercy"), so that it may mean a body named more fully before. */
export function toldBody(kind: FindingKind, text: string): KindNoun | undefined {
  for (const rows of ORDER[kind] ?? []) {
    const row = rows.find(([pattern]) => pattern.test(text));
    if (!row) continue;
    const [, noun, short = noun] = row;
    if (rows !== SCHOOL_KINDS || !/^(?:elementary|middle|high) school$/.test(noun)) return { noun, short };
    return { noun: `${PRIVATE_SCHOOL.test(text) ? 'private' : 'public'} ${noun}`, short };
  }
  return undefined;
}

/** What kind of place a name tells by its own words, or undefined when it tells none. */
export function kindOfPlace(text: string): KindNoun | undefined {
  const row = PLACE_KINDS.find(([pattern]) => pattern.test(text));
  return row && { noun: row[1], short: row[2] ?? row[1] };
}
