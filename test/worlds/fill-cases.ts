import { NEVER_ENDS } from './world.js';
import type { Fillers } from './fill.js';

const LONG_AGO = new Date('2020-01-01T00:00:00.000Z');
const BLOB = '\\x00';

/** Cases, their audience and what they say. */
export const CASES: Fillers<
  | 'cases'
  | 'caseAudience'
  | 'casePeers'
  | 'caseMembers'
  | 'caseColleagues'
  | 'caseConsents'
  | 'caseDeterminations'
  | 'consultations'
  | 'epochs'
  | 'caseKeys'
  | 'caseVersions'
  | 'caseSections'
  | 'findings'
  | 'recognitions'
  | 'recusals'
  | 'openings'
  | 'passageReports'
> = {
  cases: {
    templateId: 'case-consultation',
    templateVersion: 1,
    ageBand: 'FROM_26_TO_39',
    presentingArea: 'MOOD',
    versionCount: 1,
    policyVersion: 1,
    submittedAt: LONG_AGO,
    dueAt: NEVER_ENDS,
    stateChangedAt: LONG_AGO,
    maxExpiresAt: NEVER_ENDS,
    version: 1,
  },
  caseAudience: { kind: 'ASSIGNMENT', addedAt: LONG_AGO },
  casePeers: {},
  caseMembers: {},
  caseColleagues: {},
  caseConsents: {},
  caseDeterminations: {},
  consultations: {
    stageSince: LONG_AGO,
    readUntil: NEVER_ENDS,
    clarifyUntil: NEVER_ENDS,
    reflectUntil: NEVER_ENDS,
    replyUntil: NEVER_ENDS,
    summaryUntil: NEVER_ENDS,
    version: 1,
  },
  epochs: { expiryDay: '2027-04-01', isOpen: false, isLeft: false, createdAt: LONG_AGO },
  caseKeys: { wrappedKey: BLOB, createdAt: LONG_AGO },
  caseVersions: {
    question: BLOB,
    engineVersion: 'test',
    recordVersion: 1,
    attestations: [],
    submittedAt: LONG_AGO,
  },
  caseSections: { body: BLOB },
  findings: {
    fromOffset: 0,
    toOffset: 1,
    kind: 'NAME',
    evidence: [],
    resolution: 'REPLACED',
    reasonCode: 'NONE',
  },
  recognitions: { answeredAt: LONG_AGO },
  recusals: { recusedAt: LONG_AGO, answerCode: 'NONE', version: 1 },
  openings: { openedAt: LONG_AGO },
  passageReports: {
    fromOffset: 0,
    toOffset: 1,
    reportedAt: LONG_AGO,
    answeredAt: NEVER_ENDS,
    version: 1,
  },
};
