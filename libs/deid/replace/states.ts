const CODES =
  'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming|PR Puerto Rico';

const NAMES: ReadonlyMap<string, string> = new Map(
  CODES.split('|').map((entry): [string, string] => [entry.slice(0, 2), entry.slice(3)]),
);

const ALL = [...NAMES.values()].sort((a, b) => b.length - a.length).join('|');
const AFTER_TOWN = new RegExp(`^, ?(?=(?:${[...NAMES.keys()].join('|')}|${ALL})(?![A-Za-z]))`);
const WITHIN = new RegExp(`, ?(?:(?<code>${[...NAMES.keys()].join('|')})|(?<name>${ALL}))(?![A-Za-z])`);

/** How many code units stand between a town and the state that follows it in the text; 0 when none follows. */
export function gapBeforeState(after: string): number {
  return AFTER_TOWN.exec(after)?.[0].length ?? 0;
}

/** The state named within a stretch ("Ceres, CA 95307"), in full. */
export function stateWithin(text: string): string | undefined {
  const groups = WITHIN.exec(text)?.groups;
  return groups?.['name'] ?? NAMES.get(groups?.['code'] ?? '');
}
