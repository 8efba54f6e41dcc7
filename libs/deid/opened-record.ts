/** How a person of the record stands to the client. */
export type RecordRole = 'client' | 'relative' | 'other';

/** A person of the client record, as the author knows them. */
export interface RecordName {
  readonly given?: string;
  readonly family?: string;
  readonly nicknames?: readonly string[];
  readonly role?: RecordRole;
}

/** The author's private record of one client, opened on the author's own device; the server never has one. */
export interface OpenedRecord {
  readonly names?: readonly RecordName[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly addresses?: readonly string[];
  readonly employers?: readonly string[];
  readonly schools?: readonly string[];
  readonly places?: readonly string[];
  readonly identifiers?: readonly string[];
  readonly usernames?: readonly string[];
  /** ISO dates (YYYY-MM-DD), the birth date first if it is known. */
  readonly dates?: readonly string[];
}
