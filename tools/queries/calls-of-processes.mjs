/** How the repositories of destruction and of the ledger are called for the generated SQL. */
import { BEGIN, FOREVER, ID, NEW_ID, PERSON } from './scene.mjs';

const page = { first: 25, after: null };
/** One person to tell; whom events name is in libs/features/notices/recipients.ts. */
const TOLD = `SELECT m.person_id, $2::uuid AS case_id, $2::uuid AS subject_id, 'fact' AS fact_key FROM subrosa.memberships m WHERE m.clinic_id = $1`;

export const callsOfProcesses = {
  'ledger/ledger': {
    LedgerRepository: {
      calls: {
        list: ({ work }) => [
          work,
          { action: 'case.submit', outcome: 'DONE', caseId: ID, from: BEGIN, until: FOREVER, after: '9' },
          page,
        ],
        counts: ({ work }) => [work, { from: BEGIN, until: FOREVER }, 'America/Los_Angeles'],
      },
    },
  },
  'notices/due-notice': {
    DueNoticeRepository: {
      as: 'processes',
      construct: ({ dataSource }) => [dataSource],
      calls: { find: () => [50] },
    },
  },
  'notices/notice': {
    NoticeRepository: {
      calls: {
        list: ({ work }) => [work, { unreadOnly: true, before: ID }, page],
        countUnread: ({ work }) => [work],
        markRead: ({ work }) => [work, [ID]],
      },
    },
  },
  'notices/reminder': {
    ReminderRepository: {
      calls: {
        ofCases: ({ work }) => [work, PERSON, [ID]],
        reach: ({ work }) => [work, { caseId: ID, turn: 'REVIEWER', sentBy: NEW_ID }],
      },
    },
  },
  'notices/telling': {
    TellingRepository: {
      as: 'processes',
      calls: { tell: ({ work }) => [work, { kind: 'CASE_SUBMITTED', to: TOLD }, ID] },
    },
  },
  'retention/destruction': {
    DestructionRepository: {
      as: 'processes',
      calls: {
        lockDue: ({ work }) => [work, ID],
        eraseKeys: ({ work }) => [work, ID],
        markDestroyed: ({ work }) => [work, ID],
        addReceipt: ({ work, row }) => [
          work,
          row({ id: ID }),
          { cause: 'EXPIRED', erased: { sections: 1 }, ledgerPosition: '1' },
        ],
        noteFailure: ({ work }) => [work, ID, 'INTERNAL'],
        forgetFailure: ({ work }) => [work, ID],
        deleteIdleDraft: ({ work }) => [work, ID],
      },
    },
  },
  'retention/due': {
    DueRepository: {
      as: 'processes',
      construct: ({ dataSource }) => [dataSource],
      calls: { cases: () => [10], epochs: () => [10], drafts: () => [10] },
    },
  },
  'retention/epoch': {
    EpochRepository: {
      as: 'processes',
      calls: {
        close: ({ work }) => [work, ID],
        lockClosed: ({ work }) => [work, ID],
        makeDurable: ({ work }) => [work],
        noteErased: ({ work }) => [work, ID, 30],
      },
    },
  },
  'retention/held-case': {
    HeldCaseRepository: {
      calls: {
        standing: ({ work }) => [work, [ID]],
        released: ({ work }) => [work, [ID]],
        counts: ({ work }) => [work, [ID]],
      },
    },
  },
  'retention/held-key': {
    HeldKeyRepository: {
      as: 'processes',
      calls: { lockMisplaced: ({ work }) => [work, ID, 50], lock: ({ work }) => [work, [ID]] },
    },
  },
  'retention/hold': {
    HoldRepository: {
      calls: {
        newest: ({ work }) => [work, { first: 25, afterId: ID, isStanding: true }],
        standingLike: ({ work, row }) => [work, row()],
        place: ({ work, row }) => [work, row({ id: NEW_ID })],
        release: ({ work, row }) => [work, row()],
        change: ({ work, row }) => [work, row(), { reviewOn: '2026-06-01', isReasonReleased: true }],
        isPerson: ({ work }) => [work, PERSON],
      },
    },
  },
  'retention/hold-request': {
    HoldRequestRepository: {
      calls: {
        newest: ({ work }) => [work, { first: 25, afterId: ID, states: ['ASKED'] }],
        add: ({ work, row }) => [work, row({ id: NEW_ID, state: 'ASKED' })],
        answer: ({ work }) => [work, { holdId: ID, caseIds: [ID], by: PERSON }],
      },
    },
  },
  'retention/receipt': {
    ReceiptRepository: {
      calls: {
        ofCases: ({ work }) => [work, [ID]],
        newest: ({ work }) => [work, { first: 25, afterId: ID }],
      },
    },
  },
};
