declare const brand: unique symbol;

/** A string that has been checked to be the id of one kind of thing; the compiler keeps the kinds apart. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type ClinicId = Id<'Clinic'>;
export type PersonId = Id<'Person'>;
export type MembershipId = Id<'Membership'>;
export type LicenceId = Id<'Licence'>;
export type SessionId = Id<'Session'>;
export type InvitationId = Id<'Invitation'>;
export type AssignmentId = Id<'SupervisionAssignment'>;
export type ClientRecordId = Id<'ClientRecord'>;
export type ConsentId = Id<'Consent'>;
export type DeterminationId = Id<'Determination'>;
export type ProgrammeId = Id<'Programme'>;
export type ProgrammeMemberId = Id<'ProgrammeMember'>;
export type DraftId = Id<'Draft'>;
export type CaseId = Id<'Case'>;
export type VersionId = Id<'Version'>;
export type SectionId = Id<'Section'>;
export type FindingId = Id<'Finding'>;
export type OpeningId = Id<'Opening'>;
export type ThreadId = Id<'Thread'>;
export type CommentId = Id<'Comment'>;
export type ReviewId = Id<'Review'>;
export type NoteId = Id<'SupervisionNote'>;
export type PassageReportId = Id<'PassageReport'>;
export type EpochId = Id<'Epoch'>;
export type HoldId = Id<'Hold'>;
export type HoldRequestId = Id<'HoldRequest'>;
export type ReceiptId = Id<'DestructionReceipt'>;
export type LedgerEventId = Id<'LedgerEvent'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a lower-case UUID; callers answer "not found" to anything else, so that a malformed id tells nothing. */
export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/**
 * A fresh UUIDv7 (RFC 9562): 48 bits of Unix milliseconds, then 74 random bits.
 * Made here and not by the database, which may be PostgreSQL 15 and has no `uuidv7()`.
 */
export function newId<T extends Id<string>>(now: number = Date.now()): T {
  // Web Crypto and not node:crypto, because the browser's packages import the kernel too.
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  const view = new DataView(bytes.buffer);
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const text = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  // The layout above is the definition of the brand; there is no narrower proof than having built it.
  return text as T;
}
