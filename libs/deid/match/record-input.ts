import type { OpenedRecord, RecordName, RecordRole } from '../opened-record.js';

const LISTS = [
  'phones',
  'emails',
  'addresses',
  'employers',
  'occupations',
  'schools',
  'congregations',
  'organizations',
  'places',
  'counties',
  'identifiers',
  'usernames',
  'websites',
  'vehicles',
  'dates',
  'others',
] as const satisfies readonly Exclude<keyof OpenedRecord, 'names'>[];
const ROLES: Readonly<Record<string, RecordRole>> = {
  client: 'client',
  clients: 'client',
  relative: 'relative',
  relatives: 'relative',
  clinician: 'clinician',
  clinicians: 'clinician',
};

/**
 * An opened record from outside: our own shape (`names`, `phones` and so on), lists of full names by role
 * (`{client: [...], relatives: [...], clinician: [...]}`), or both together; beside `names` only those
 * roles are read. What is not a text where a text belongs is
 * passed over; undefined when the value is no record at all.
 */
export function openedRecord(value: unknown): OpenedRecord | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const lists = LISTS.map((key) => [key, textsOf(fields.get(key))] as const).filter(
    ([, texts]) => texts.length > 0,
  );
  const own = listOf(fields.get('names')).flatMap((name) => personOf(name));
  const isOwnShape = fields.has('names');
  const byRole = [...fields].flatMap(([key, list]): RecordName[] => {
    const isField = key === 'names' || LISTS.some((known) => known === key);
    return isField || (isOwnShape && !ROLES[key])
      ? []
      : textsOf(list).map((name) => ({ ...partsOf(name), role: ROLES[key] ?? 'other' }));
  });
  return { ...Object.fromEntries(lists), names: [...own, ...byRole] };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function textsOf(value: unknown): string[] {
  return listOf(value).filter((text): text is string => typeof text === 'string' && text.trim() !== '');
}

/** A person in our own shape, or a full name; nothing when it is neither. */
function personOf(value: unknown): RecordName[] {
  if (typeof value === 'string') return [partsOf(value)];
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (key: string): Record<string, string> => {
    const found = fields.get(key);
    return typeof found === 'string' ? { [key]: found } : {};
  };
  const texts = (key: string): Record<string, string[]> => {
    const found = textsOf(fields.get(key));
    return found.length > 0 ? { [key]: found } : {};
  };
  const role = ROLES[String(fields.get('role'))] ?? (fields.has('role') ? 'other' : undefined);
  return [
    {
      ...text('given'),
      ...text('family'),
      ...texts('nicknames'),
      ...texts('formerNames'),
      ...(role === undefined ? {} : { role }),
    },
  ];
}

const TITLE = /^(?:Mr|Mrs|Ms|Mx|Dr|Miss|Prof|Rev)\b\.? {0,3}/i;
const SUFFIX = /,? (?:Jr|Sr|II|III|IV|MD|PhD|LCSW|LMFT)\.?$/i;
const PARTICLE =
  /^(?:de|del|della|di|da|dos|du|le|la|van|von|vom|zu|der|den|ter|bin|ibn|ben|al|el|abu|st\.?)$/i;

/** A full name in its parts: the family name is the last word with the particles before it, or what stands before a comma. */
function partsOf(name: string): RecordName {
  const bare = name.trim().replace(TITLE, '').replace(SUFFIX, '');
  const [family = '', given] = bare.split(',').map((part) => part.trim());
  if (given !== undefined && given !== '' && family !== '') return { given, family };
  const words = family.split(/\s+/);
  if (words.length < 2) return { given: family };
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1] ?? '')) first -= 1;
  return { given: words.slice(0, first).join(' '), family: words.slice(first).join(' ') };
}
