import type { OpenedRecord, RecordName, RecordRole } from '@subrosa/deid';

/** A person of the record as typed; nicknames and earlier names parted by commas. */
export interface PersonFields {
  readonly given: string;
  readonly family: string;
  readonly nicknames: string;
  readonly formerNames: string;
  readonly role: RecordRole;
}

/** The lists of a record, in the order of the form. */
export const LIST_FIELDS = [
  'dates',
  'phones',
  'emails',
  'usernames',
  'websites',
  'addresses',
  'places',
  'counties',
  'employers',
  'occupations',
  'schools',
  'congregations',
  'organizations',
  'identifiers',
  'vehicles',
  'others',
] as const satisfies readonly (keyof OpenedRecord)[];

/** One list of a record. */
export type ListField = (typeof LIST_FIELDS)[number];

/** A record as it stands in the form: each list as text, one entry a line. */
export interface RecordFields {
  readonly names: readonly PersonFields[];
  readonly lists: Readonly<Record<ListField, string>>;
  /** What a later version of the client keeps in a record and this one does not know; saved again as it was. */
  readonly rest: Readonly<Record<string, unknown>>;
}

const ROLES: readonly RecordRole[] = ['client', 'relative', 'clinician', 'other'];

/** A person with nothing typed. */
export const blankPerson = (role: RecordRole): PersonFields => ({
  given: '',
  family: '',
  nicknames: '',
  formerNames: '',
  role,
});

/** The form of an opened record; whatever is not of the expected shape is left in `rest`. The client comes first and is always there. */
export function toFields(content: unknown): RecordFields {
  const record = asObject(content);
  const names = asList(record['names']).map(toPerson);
  const known = new Set<string>(['names', ...LIST_FIELDS]);
  return {
    names: names.some(({ role }) => role === 'client') ? names : [blankPerson('client'), ...names],
    lists: listsOf((field) => asList(record[field]).filter(isText).join('\n')),
    rest: Object.fromEntries(Object.entries(record).filter(([field]) => !known.has(field))),
  };
}

/** The record to seal: texts trimmed, doubles and blanks left out, empty fields left out. */
export function toRecord({ names, lists, rest }: RecordFields): OpenedRecord {
  const people = names.map(toName).filter((name) => name !== null);
  const filled = LIST_FIELDS.map((field) => [field, parted(lists[field], /\r?\n/)] as const);
  return {
    ...rest,
    ...(people.length === 0 ? {} : { names: people }),
    ...Object.fromEntries(filled.filter(([, entries]) => entries.length > 0)),
  };
}

/** Lists of the form, each made from its name. */
function listsOf(make: (field: ListField) => string): Record<ListField, string> {
  const entries = LIST_FIELDS.map((field) => [field, make(field)] as const);
  // Every field of the type is in LIST_FIELDS, from which the type is made.
  return Object.fromEntries(entries) as Record<ListField, string>;
}

/** Entries of a text, trimmed, each once, without blanks. */
function parted(text: string, by: RegExp): string[] {
  const entries = text.split(by).map((entry) => entry.trim());
  return [...new Set(entries)].filter((entry) => entry !== '');
}

function toPerson(value: unknown): PersonFields {
  const person = asObject(value);
  const text = (field: string): string => (isText(person[field]) ? person[field] : '');
  const list = (field: string): string => asList(person[field]).filter(isText).join(', ');
  return {
    given: text('given'),
    family: text('family'),
    nicknames: list('nicknames'),
    formerNames: list('formerNames'),
    role: ROLES.find((role) => role === person['role']) ?? 'client',
  };
}

function toName({ given, family, nicknames, formerNames, role }: PersonFields): RecordName | null {
  const nick = parted(nicknames, /,/);
  const former = parted(formerNames, /,/);
  const name = {
    ...(given.trim() === '' ? {} : { given: given.trim() }),
    ...(family.trim() === '' ? {} : { family: family.trim() }),
    ...(nick.length === 0 ? {} : { nicknames: nick }),
    ...(former.length === 0 ? {} : { formerNames: former }),
  };
  return Object.keys(name).length === 0 ? null : { ...name, role };
}

const isText = (value: unknown): value is string => typeof value === 'string';

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  return value as Readonly<Record<string, unknown>>; // Each field is looked at before it is used.
}
