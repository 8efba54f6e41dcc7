import type { Grant } from '@subrosa/access';
import { assignmentGrants, conflictGrants } from './assignments/index.js';
import { boardGrants } from './board/index.js';
import { caseGrants, draftGrants, sectionGrants } from './cases/index.js';
import { clientRecordGrants } from './clients/index.js';
import { clinicsGrants } from './clinics/index.js';
import { consentGrants, determinationGrants } from './consents/index.js';
import { groupGrants } from './groups/index.js';
import { holdGrants, receiptGrants } from './retention/index.js';
import { discussionGrants } from './discussion/index.js';
import { snoozeGrants } from './inbox/index.js';
import { ledgerGrants } from './ledger/index.js';
import { noticeGrants, reminderGrants } from './notices/index.js';
import { reviewGrants } from './reviews/index.js';

/** Every permission of the product, gathered from the features; what none of them grants is denied. */
export const allGrants: readonly Grant[] = [
  ...assignmentGrants,
  ...conflictGrants,
  ...boardGrants,
  ...caseGrants,
  ...draftGrants,
  ...sectionGrants,
  ...clientRecordGrants,
  ...clinicsGrants,
  ...consentGrants,
  ...determinationGrants,
  ...groupGrants,
  ...receiptGrants,
  ...holdGrants,
  ...discussionGrants,
  ...snoozeGrants,
  ...ledgerGrants,
  ...noticeGrants,
  ...reminderGrants,
  ...reviewGrants,
];
