/** How the repositories of the inbox and of live pages are called for the generated SQL. */
import { BEGIN, FOREVER, ID, PERSON } from './scene.mjs';

const ids = [ID];

export const callsOfInbox = {
  'live/live-case': { LiveCaseRepository: { calls: { standings: ({ work }) => [work, ids] } } },
  'inbox/snooze': {
    SnoozeRepository: {
      calls: {
        own: ({ work }) => [work],
        put: ({ work }) => [
          work,
          { ownerId: PERSON, rowKey: 'text', snoozedAt: BEGIN, snoozedUntil: FOREVER },
        ],
        take: ({ work }) => [work, 'text'],
      },
    },
  },
  'inbox/lapsed-snooze': {
    LapsedSnoozeRepository: {
      as: 'processes',
      construct: ({ dataSource }) => [dataSource],
      calls: { find: () => [50], delete: ({ work }) => [work, ids] },
    },
  },
  'inbox/inbox-case': {
    InboxCaseRepository: {
      calls: { involving: ({ work }) => [work, 200], overdue: ({ work }) => [work, 50] },
    },
  },
  'inbox/inbox-talk': {
    InboxTalkRepository: {
      calls: {
        unanswered: ({ work }) => [work, PERSON, ids],
        own: ({ work }) => [work, PERSON, ids],
        consultations: ({ work }) => [work, ids],
      },
    },
    InboxReviewRepository: { calls: { answered: ({ work }) => [work, PERSON, ids] } },
  },
  'inbox/inbox-other': {
    InboxAssignmentRepository: {
      calls: { open: ({ work }) => [work, { personId: PERSON, days: 14, most: 50 }] },
    },
    InboxMembershipRepository: {
      calls: { unsigned: ({ work }) => [work, PERSON], proposed: ({ work }) => [work, 50] },
    },
    InboxHoldRequestRepository: { calls: { open: ({ work }) => [work, 50] } },
    InboxHoldRepository: { calls: { toReview: ({ work }) => [work, 7, 50] } },
    InboxDraftRepository: { calls: { ending: ({ work }) => [work, 72, 50] } },
  },
};
