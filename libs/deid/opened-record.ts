/** How a person of the record stands to the client. */
export type RecordRole = 'client' | 'relative' | 'clinician' | 'other';

/** A person of the client record, as the author knows them. */
export interface RecordName {
  /** All given names, parted by spaces. */
  readonly given?: string;
  readonly family?: string;
  /** Nicknames, preferred and chosen names. */
  readonly nicknames?: readonly string[];
  /** Maiden and earlier names: a family name, or a full name. */
  readonly formerNames?: readonly string[];
  readonly role?: RecordRole;
}

/**
 * The author's private record of one client, opened on the author's own device; the server never has one. Every field is
 * optional, and every text is looked for in the forms it is likely to be written in.
 */
export interface OpenedRecord {
  readonly names?: readonly RecordName[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  /** Street addresses in one line, parts parted by commas. */
  readonly addresses?: readonly string[];
  readonly employers?: readonly string[];
  readonly occupations?: readonly string[];
  readonly schools?: readonly string[];
  readonly congregations?: readonly string[];
  /** Clinics, teams, clubs and any other body. */
  readonly organizations?: readonly string[];
  /** Towns and other places. */
  readonly places?: readonly string[];
  readonly counties?: readonly string[];
  /** Record, plan, account and licence numbers, and any other number or code. */
  readonly identifiers?: readonly string[];
  readonly usernames?: readonly string[];
  readonly websites?: readonly string[];
  /** Plates, VINs and vehicles in words. */
  readonly vehicles?: readonly string[];
  /** ISO dates (YYYY-MM-DD), the birth date first if it is known; US and worded forms are understood too. */
  readonly dates?: readonly string[];
  /** Anything else that only this client has: a phrase is looked for as it stands. */
  readonly others?: readonly string[];
}
