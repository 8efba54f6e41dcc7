/** A published list of three-digit areas where Safe Harbor lets nothing of a ZIP code stand. */
export interface RestrictedZipList {
  readonly census: 2000 | 2010 | 2020;
  readonly source: string;
  /** Three digits each. */
  readonly areas: readonly string[];
}

/**
 * Three-digit areas with 20,000 people or fewer (45 CFR 164.514(b)(2)(i)(B)), by census. The guidance says to go by the latest
 * count and not by its own table, so each list keeps its date. Only the first is printed by the department; the others are
 * counts of the census by ZCTA that users of the rule have published, and could not be recounted here. Areas without any
 * inhabitant counted (202, 204, 753, 772: offices and post boxes) are on them, for nobody counted is not more than 20,000.
 */
export const RESTRICTED_ZIP_LISTS: readonly RestrictedZipList[] = [
  {
    census: 2000,
    source: 'HHS Office for Civil Rights, Guidance Regarding Methods for De-identification, 26 November 2012',
    areas: '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893'.split(' '),
  },
  {
    census: 2010,
    source: 'Census 2010 by ZCTA, as used in published extracts of clinical data sets',
    areas: '036 059 102 202 203 204 205 369 556 692 753 772 821 823 878 879 884 893'.split(' '),
  },
  {
    census: 2020,
    source: 'Census 2020 by ZCTA (retrieved 22 September 2026 by its publisher); the same areas as in 2010',
    areas: '036 059 102 202 203 204 205 369 556 692 753 772 821 823 878 879 884 893'.split(' '),
  },
];

/** Areas on any of the lists: where they disagree the area is withheld, which costs little and cannot identify. */
export const RESTRICTED_ZIP_AREAS: ReadonlySet<string> = new Set(
  RESTRICTED_ZIP_LISTS.flatMap(({ areas }) => areas),
);
