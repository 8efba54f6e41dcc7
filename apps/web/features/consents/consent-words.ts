import type {
  ConsentAuthority,
  ConsentClientKind,
  ConsentGiverKind,
  ConsentInstrument,
  ConsentMethod,
  ConsentScope,
} from '../../graphql/generated/operations.js';

/** What each scope lets happen, as the client was told. */
export const SCOPE_WORDS: Readonly<Record<ConsentScope, { readonly label: string; readonly hint: string }>> =
  {
    SUPERVISION: { label: 'Supervision', hint: 'The assigned supervisor or supervision group reads cases.' },
    OWN_CLINIC_CONSULTATION: {
      label: 'Consultation in this clinic',
      hint: 'A named colleague or a consultation group of this clinic reads cases.',
    },
    OUTSIDE_CONSULTATION: {
      label: 'Consultation with guests',
      hint: 'Guests of a consultation group, from outside this clinic, read cases too.',
    },
    TEACHING: { label: 'Teaching', hint: 'Material is used to teach.' },
    RECORDING: { label: 'Recording', hint: 'Sessions are recorded.' },
  };

export const INSTRUMENT_WORDS: Readonly<
  Record<ConsentInstrument, { readonly label: string; readonly hint: string }>
> = {
  CONSENT: { label: 'Consent', hint: 'To the uses below.' },
  PSYCHOTHERAPY_NOTES: {
    label: 'Authorization for psychotherapy notes',
    hint: 'Stands alone and is signed (45 CFR 164.508).',
  },
  PART2: {
    label: 'Consent under Part 2',
    hint: 'To disclose outside the own programme; signed, and says when it ends (42 CFR 2.31).',
  },
};

export const METHOD_WORDS: Readonly<Record<ConsentMethod, string>> = {
  WRITTEN: 'In writing',
  ELECTRONIC: 'Electronically',
  SPOKEN_AND_NOTED: 'Spoken, and noted in the chart',
};

export const CLIENT_KIND_WORDS: Readonly<Record<ConsentClientKind, string>> = {
  ADULT: 'An adult',
  MINOR: 'A minor',
  COUPLE: 'A couple',
};

export const GIVER_WORDS: Readonly<Record<ConsentGiverKind, string>> = {
  CLIENT: 'the client',
  PARENT: 'a parent',
  GUARDIAN: 'a guardian',
  PARTNER: 'a partner',
};

export const AUTHORITY_WORDS: Readonly<Record<ConsentAuthority, string>> = {
  SELF: 'in their own right',
  MINOR_CONSENT_LAW: 'by a minor’s own right under a consent law',
  PARENTAL: 'by parental authority',
  COURT_ORDER: 'by court order',
  POWER_OF_ATTORNEY: 'by power of attorney',
};

/** Who gave a consent, in words. */
export function giverWords(giver: {
  readonly kind: ConsentGiverKind;
  readonly partner?: number | null;
  readonly authority: ConsentAuthority;
}): string {
  const who =
    typeof giver.partner === 'number' ? `partner ${String(giver.partner)}` : GIVER_WORDS[giver.kind];
  return `${who}, ${AUTHORITY_WORDS[giver.authority]}`;
}

/** Options of a list from its words. */
export const optionsOf = <Value extends string>(
  words: Readonly<Record<Value, string>>,
): { value: Value; label: string }[] =>
  // The keys are those of the type.
  (Object.keys(words) as Value[]).map((value) => ({ value, label: words[value] }));
