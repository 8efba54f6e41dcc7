import type { FindingKind } from '../finding-kind.js';
import type { ScreenerData } from '../screener-data.js';
import { RESTRICTED_ZIP_AREAS } from '../data/restricted-zip-areas.js';
import { foldWord } from '../fold-text.js';

/** What stands around a finding, so that the words put in its place read on. */
export interface Surroundings {
  readonly text: string;
  readonly before: string;
}

/** A plainer statement that no longer points to one person: a kind of place, a year, a band, a kind of body. */
export function generalise(
  kind: Exclude<FindingKind, 'A_NAME'>,
  around: Surroundings,
  data: ScreenerData,
): string {
  if (IS_NUMBER.has(kind) && AFTER_LABEL.test(around.before)) return 'withheld';
  return withoutDoubleArticle(plain(kind, around.text, data), around.before);
}

/** After a label ("MRN", "plate", "number") a noun phrase would not read on. */
const AFTER_LABEL =
  /(?:ssn|security|mrn|id|plates?|tag|number|no\.?|#|account|acct|policy|licen[cs]e|handle|page|user ?name|e-?mail|phone|fax|ip|address|serial|npi|vin|iban|record|chart|card|claim|docket)[ :#]{1,3}(?:is |was )?$/i;
const IS_NUMBER: ReadonlySet<FindingKind> = new Set([
  'D_PHONE',
  'E_FAX',
  'F_EMAIL',
  'G_SSN',
  'H_RECORD_NUMBER',
  'I_PLAN_NUMBER',
  'J_ACCOUNT',
  'K_LICENCE',
  'L_VEHICLE',
  'M_DEVICE',
  'N_URL',
  'O_IP',
  'R_OTHER',
]);

type Plain = string | ((text: string, data: ScreenerData) => string);

const PLAIN: Readonly<Record<Exclude<FindingKind, 'A_NAME'>, Plain>> = {
  B_GEOGRAPHY: generalPlace,
  C_DATE: generalDate,
  C_AGE_OVER_89: (text) => (/old/i.test(text) ? '90-or-older' : '90 or older'),
  D_PHONE: 'a phone number',
  E_FAX: 'a fax number',
  F_EMAIL: 'an e-mail address',
  G_SSN: 'a social security number',
  H_RECORD_NUMBER: 'a record number',
  I_PLAN_NUMBER: 'a plan number',
  J_ACCOUNT: 'an account number',
  K_LICENCE: 'a licence number',
  L_VEHICLE: 'a plate number',
  M_DEVICE: 'a device number',
  N_URL: 'a web page',
  O_IP: 'a network address',
  P_BIOMETRIC: 'a biometric identifier',
  Q_PHOTO: 'a picture',
  R_OTHER: (text) => (text.startsWith('@') ? 'a user name' : 'an identifier'),
  QUASI_EMPLOYER: employer,
  QUASI_SCHOOL: school,
  QUASI_FACILITY: (text) => (/hospital|medical center/i.test(text) ? 'a hospital' : 'a clinic'),
  QUASI_CONGREGATION: 'a congregation',
  QUASI_ORGANIZATION: 'an organization',
  QUASI_OCCUPATION: 'a specialised job',
  QUASI_EVENT: 'an event',
  QUASI_FAMILY: 'a family circumstance',
};

function plain(kind: Exclude<FindingKind, 'A_NAME'>, text: string, data: ScreenerData): string {
  const entry = PLAIN[kind];
  return typeof entry === 'string' ? entry : entry(text, data);
}

function generalPlace(text: string, data: ScreenerData): string {
  const zip = /^(\d{3})\d{2}(?:-\d{4})?$/.exec(text)?.[1];
  if (zip !== undefined) return RESTRICTED_ZIP_AREAS.has(zip) ? '000XX' : `${zip}XX`;
  if (/\d/.test(text)) return 'a private address';
  if (/(?:street|avenue|road|lane|drive|boulevard|court|st|ave|rd|way)\.?$/i.test(text))
    return 'a residential street';
  if (/county$/i.test(text)) return 'a county';
  const town = foldWord(text.split(',')[0] ?? '').trim();
  return data.places.get(town) ?? 'a nearby place';
}

function generalDate(text: string): string {
  const year = /(?:18|19|20)\d\d/.exec(text)?.[0];
  const isMonthOnly = !/\d/.test(year ? text.replace(year, '') : text);
  if (year) return isMonthOnly ? year : `a day in ${year}`;
  return isMonthOnly ? 'that time' : 'a certain day';
}

function school(text: string): string {
  if (/elementary|primary/i.test(text)) return 'an elementary school';
  if (/middle|junior high/i.test(text)) return 'a middle school';
  if (/high/i.test(text)) return 'a high school';
  return /university|college/i.test(text) ? 'a college' : 'a school';
}

function employer(text: string): string {
  if (/restaurant|cafe|diner|grill|pizz|bakery/i.test(text)) return 'a restaurant';
  if (/bank/i.test(text)) return 'a bank';
  if (/market|store|hardware|pharmacy/i.test(text)) return 'a local store';
  return 'a local employer';
}

/** "the Lincoln High School" must not become "the a high school"; "her Lincoln High School" is "her high school". */
function withoutDoubleArticle(words: string, before: string): string {
  return /(?:^|[^\p{L}])(?:the|a|an|his|her|their|my|our|this|that|'s)\s$/iu.test(before)
    ? words.replace(/^an? /, '')
    : words;
}
