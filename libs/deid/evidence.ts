/**
 * Every reason a layer can give, with its English sentence; `{x}` stands for a parameter. Parameters carry cue words and
 * labels, never the identifier: findings are stored and shown to people who must not read it.
 */
export const EVIDENCE = {
  RECORD_NAME: 'matches the {role} in your record',
  RECORD_NAME_VARIANT: 'looks like another form of the name of the {role} in your record',
  RECORD_NAME_MISSPELT: 'looks like a misspelling of the name of the {role} in your record',
  RECORD_FACT: "matches the client's {fact} in your record",
  RECORD_FACT_MISSPELT: "looks like a misspelling of the client's {fact} in your record",
  TITLE: "looks like a name after '{cue}'",
  KIN: "looks like a name after '{cue}'",
  NAMED: "looks like a name after '{cue}'",
  LABEL: "stands after the label '{cue}'",
  SIGNATURE: 'looks like a signature',
  FULL_NAME: 'looks like a first name and a surname',
  GIVEN_NAME: 'is on the list of first names',
  SURNAME: 'is on the list of surnames',
  PERSON_VERB: "stands where a person stands, before '{cue}'",
  UNKNOWN_WORD: 'is a capitalised word that is in no list of ordinary words',
  FOREIGN_SCRIPT: 'is a word in another script, as a name is written at home',
  SAME_NAME: 'is the same name as one found elsewhere in this case',
  TAGGER_NAME: 'reads like a name here',
  TAGGER_PLACE: 'reads like a place here',
  TAGGER_ORGANIZATION: 'reads like an organization here',
  CITY: 'is on the list of towns and cities',
  PLACE_CUE: "looks like a place after '{cue}'",
  CITY_STATE: 'looks like a town with its state',
  PLACE_WORD: "looks like a place because of the word '{cue}'",
  STREET_ADDRESS: 'looks like a street address',
  POSTCODE: 'looks like a postal code',
  ORGANIZATION_WORD: "looks like an organization because of the word '{cue}'",
  EMPLOYER_CUE: "looks like an employer after '{cue}'",
  DATE_FORM: 'looks like a date',
  HOLIDAY: 'is a holiday, which is a date',
  EVENT_DATE: 'tells a date by an event that can be looked up',
  AGE_OVER_89: 'is an age over 89',
  PHONE_FORM: 'looks like a telephone number',
  FAX_FORM: 'looks like a fax number',
  EMAIL_FORM: 'looks like an e-mail address',
  URL_FORM: 'looks like a web address',
  IP_FORM: 'looks like an IP address',
  SSN_FORM: 'looks like a social security number',
  NUMBER_CUE: "looks like a number after '{cue}'",
  LONG_NUMBER: 'is a long number or code that may be unique',
  CARD_FORM: 'looks like a card or account number',
  VEHICLE_FORM: 'looks like a vehicle number',
  HANDLE: 'looks like a user name',
  PHOTO_CUE: 'mentions a picture or file that may show someone',
  QUASI_UNIQUE: "says that there is one such person: '{cue}'",
  QUASI_PUBLIC_ROLE: 'is a role that few people hold and many know',
  QUASI_RARE_ROLE: 'is a rare occupation together with its place',
  QUASI_EVENT: 'is an event that can be looked up',
  QUASI_NEWS: 'says that it was in the news or went around',
  QUASI_FAMILY: 'is a family constellation that few share',
  BIOMETRIC_CUE: 'mentions a biometric identifier',
} as const;

/** The closed union of reasons. */
export type EvidenceCode = keyof typeof EVIDENCE;

/** Why a layer spoke: a code and what is needed to say it in words; never the identifier itself. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The reason in plain English, for the author ("looks like a name after 'Mrs'"). */
export function explain(evidence: Evidence): string {
  return EVIDENCE[evidence.code].replace(/\{(\w{1,20})\}/g, (_, name: string) =>
    String(evidence.params[name] ?? ''),
  );
}

/** The layers of the engine, the surest first; lists of names and places count as rules. */
export const LAYERS = ['RECORD', 'RULES', 'TAGGER', 'PROPAGATION'] as const;

/** The closed union of layers. */
export type Layer = (typeof LAYERS)[number];

/** The layer that gives a reason. */
export function layerOf(code: EvidenceCode): Layer {
  if (code.startsWith('RECORD_')) return 'RECORD';
  if (code.startsWith('TAGGER_')) return 'TAGGER';
  return code === 'SAME_NAME' ? 'PROPAGATION' : 'RULES';
}

/** The layers that gave these reasons, each once, in the order of `LAYERS`. */
export function layersOf(evidence: readonly Evidence[]): Layer[] {
  const [only] = evidence;
  if (only && evidence.length === 1) return [layerOf(only.code)];
  return LAYERS.filter((layer) => evidence.some(({ code }) => layerOf(code) === layer));
}
