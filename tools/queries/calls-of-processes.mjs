/** How the repositories of destruction and of the ledger are called for the generated SQL. */
import { BEGIN, FOREVER, ID } from './scene.mjs';

const page = { first: 25, after: null };

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
  'retention/receipt': {
    ReceiptRepository: {
      calls: {
        ofCases: ({ work }) => [work, [ID]],
        newest: ({ work }) => [work, { first: 25, afterId: ID }],
      },
    },
  },
};
