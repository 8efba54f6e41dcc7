import { endOfDay, startOfDay } from '@subrosa/kernel';
import type {
  ConsentAgeBasis,
  ConsentAuthority,
  ConsentClientKind,
  ConsentGiverKind,
  ConsentInstrument,
  ConsentMethod,
  ConsentScope,
  RecordConsentInput,
} from '../../graphql/generated/operations.js';
import { dayAfter } from '../../app/clinic-days.js';

/** Who gave it, as chosen in the form. */
export interface GiverFields {
  readonly kind: ConsentGiverKind;
  readonly authority: ConsentAuthority;
  readonly ageBasis: ConsentAgeBasis;
}

/** A consent as it stands in the form; days are the clinic's, YYYY-MM-DD, the last of them included. */
export interface ConsentFields {
  readonly clientKind: ConsentClientKind;
  readonly instrument: ConsentInstrument;
  readonly scopes: readonly ConsentScope[];
  readonly givers: readonly GiverFields[];
  readonly method: ConsentMethod;
  readonly from: string;
  readonly reviewBy: string;
  readonly until: string;
}

const HALF_YEAR = 182;
const YEAR = 364;

/** Who usually gives consent for such a client; a suggestion that the author changes. */
export function usualGivers(clientKind: ConsentClientKind): readonly GiverFields[] {
  switch (clientKind) {
    case 'ADULT':
      return [{ kind: 'CLIENT', authority: 'SELF', ageBasis: 'ADULT' }];
    case 'MINOR':
      return [{ kind: 'PARENT', authority: 'PARENTAL', ageBasis: 'MINOR' }];
    case 'COUPLE':
      return [
        { kind: 'PARTNER', authority: 'SELF', ageBasis: 'ADULT' },
        { kind: 'PARTNER', authority: 'SELF', ageBasis: 'ADULT' },
      ];
  }
}

/** A form to begin with: an adult's written consent from today, to be talked over in half a year. */
export const newConsentFields = (now: number, zone: string): ConsentFields => ({
  clientKind: 'ADULT',
  instrument: 'CONSENT',
  scopes: [],
  givers: usualGivers('ADULT'),
  method: 'WRITTEN',
  from: dayAfter(now, 0, zone),
  reviewBy: dayAfter(now, HALF_YEAR, zone),
  until: dayAfter(now, YEAR, zone),
});

/** What is sent. A consent of today holds from now; an empty end is none; an empty day of review is left for the API to refuse. */
export function toConsentInput(
  fields: ConsentFields,
  { recordId, now, zone }: { readonly recordId: string; readonly now: number; readonly zone: string },
): RecordConsentInput {
  const { clientKind, instrument, scopes, givers, method, from, reviewBy, until } = fields;
  const isCouple = clientKind === 'COUPLE';
  const isToday = from === '' || from === dayAfter(now, 0, zone);
  return {
    clientRecordId: recordId,
    clientKind,
    instrument,
    scopes: [...scopes],
    method,
    givers: givers.map((giver, at) => (isCouple ? { ...giver, partner: at + 1 } : giver)),
    ...(isCouple ? { partners: Math.max(2, givers.length) } : {}),
    ...(isToday ? {} : { from: startOfDay(from, zone).toISOString() }),
    // An empty day is sent as today's beginning: the API says at the field that it must lie in the future.
    reviewBy: (reviewBy === ''
      ? startOfDay(dayAfter(now, 0, zone), zone)
      : endOfDay(reviewBy, zone)
    ).toISOString(),
    ...(until === '' ? {} : { until: endOfDay(until, zone).toISOString() }),
  };
}

/** The reasons of a refusal, each at the field of the form it is about. */
export function refusalsByField(
  details: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const { field, problem, problems, explanations } = details;
  const byField: Record<string, string> = {};
  const note = (where: string, text: unknown): void => {
    const at = where.startsWith('scopes') ? 'scopes' : where;
    if (typeof text !== 'string') return;
    byField[at] = byField[at] === undefined ? text : `${byField[at]} ${text}`;
  };
  if (Array.isArray(problems) && Array.isArray(explanations)) {
    for (const [at, reason] of problems.entries())
      if (typeof reason === 'string') note(reason.split(': ')[0] ?? '', explanations[at]);
  } else if (typeof field === 'string' && typeof problem === 'string') {
    note(field, `This ${problem}.`);
  }
  return byField;
}
