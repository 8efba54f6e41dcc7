import { NEVER_ENDS } from './world.js';
import type { Fillers } from './fill.js';

const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');
const BLOB = '\\x00';

/** What is said and decided of a case, and what survives it. */
export const FOLLOW_UPS: Fillers<
  | 'threads'
  | 'comments'
  | 'reviews'
  | 'reviewTexts'
  | 'ratings'
  | 'supervisionNotes'
  | 'extensions'
  | 'destructionReceipts'
  | 'holds'
  | 'holdCases'
  | 'holdRequests'
  | 'notices'
  | 'inboxSnoozes'
  | 'ledgerEvents'
> = {
  threads: {
    fromOffset: 0,
    toOffset: 1,
    anchor: BLOB,
    tag: 'NONE',
    resolvedAt: NEVER_ENDS,
    createdAt: LONG_AGO,
    version: 1,
  },
  comments: { body: BLOB, createdAt: LONG_AGO, version: 1 },
  reviews: { versionNumber: 1, verdict: 'COMMENT', commentCount: 0, sentAt: LONG_AGO },
  reviewTexts: { body: BLOB },
  ratings: { competency: 'ALLIANCE', scaleVersion: 1, score: 3, rationale: BLOB },
  supervisionNotes: {
    caseNumber: 1,
    heldOn: '2027-01-01',
    body: BLOB,
    createdAt: LONG_AGO,
  },
  extensions: {
    reasonCode: 'OTHER',
    reason: BLOB,
    previousExpiresAt: LONG_AGO,
    newExpiresAt: NEVER_ENDS,
    createdAt: LONG_AGO,
    version: 1,
  },
  destructionReceipts: {
    caseNumber: 1,
    cause: 'EXPIRED',
    policyVersion: 1,
    unreadableAt: LONG_AGO,
    destroyedAt: LONG_AGO,
    keyErasedAt: NEVER_ENDS,
    backupsUnreadableFrom: NEVER_ENDS,
    erased: {},
    ledgerPosition: 1,
  },
  holds: {
    submittedFrom: LONG_AGO,
    submittedUntil: NEVER_ENDS,
    reasonCode: 'LITIGATION',
    reason: BLOB,
    placedAt: LONG_AGO,
    reviewOn: '2027-06-01',
    releasedAt: NEVER_ENDS,
    version: 1,
  },
  holdCases: { heldSince: LONG_AGO },
  holdRequests: {
    reasonCode: 'LITIGATION',
    reason: BLOB,
    decidedAt: NEVER_ENDS,
    createdAt: LONG_AGO,
    version: 1,
  },
  inboxSnoozes: { rowKey: '-', snoozedAt: LONG_AGO, snoozedUntil: NEVER_ENDS },
  notices: { factKey: '-', createdAt: LONG_AGO, readAt: NEVER_ENDS },
  ledgerEvents: {
    at: LONG_AGO,
    actorName: '-',
    grantCode: '',
    details: {},
    requestId: '-',
    salt: BLOB,
    commitment: BLOB,
  },
};
