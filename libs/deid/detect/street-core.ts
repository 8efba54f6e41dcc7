/** A stretch of tokens that is the street part of an address. */
export interface StreetCore {
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
  /** Only an address if a town, region, postal code or unit follows. */
  readonly needsTail: boolean;
}
