/** How the repositories of cases, discussion and reviews are called for the generated SQL. */
import { BEGIN, ID, NEW_ID, PERSON } from './scene.mjs';

const page = { first: 25, afterId: ID };
const ids = [ID];
const attached = {
  calls: { ofCases: ({ work }) => [work, ids], allowedAmong: ({ work }) => [work, ids, 'section.read'] },
};
/** Asked about another action than seeing, each resource has actions of its own. */
const attachedTo = (action) => ({
  calls: { ...attached.calls, allowedAmong: ({ work }) => [work, ids, action] },
});
const storedKey = { caseId: ID, epochId: ID, wrappedKey: Buffer.from('bytes') };

export const callsOfCases = {
  'cases/attached': {
    VersionRepository: attachedTo('version.see'),
    FindingRepository: attachedTo('finding.see'),
    OpeningRepository: {
      calls: { ...attachedTo('opening.see').calls, hasAny: ({ work }) => [work, ID] },
    },
    PassageReportRepository: {
      calls: { ...attachedTo('report.see').calls, hidingOf: ({ work }) => [work, ids] },
    },
    ExtensionRepository: attachedTo('extension.see'),
  },
  'cases/audience': {
    AudienceRepository: {
      calls: {
        assignments: ({ work }) => [work, PERSON, ids],
        placesOfGroup: ({ work }) => [work, ID],
        membershipsOfGroup: ({ work }) => [work, ID],
        assignmentsOf: ({ work }) => [work, ID],
        placesOf: ({ work }) => [work, ID],
        membershipsOf: ({ work }) => [work, ID],
        colleagueOf: ({ work }) => [work, ID],
        standings: ({ work }) => [work, [PERSON], { clientRecordId: ID, part2ProgrammeId: ID }],
      },
    },
  },
  'cases/case': {
    CaseRepository: {
      calls: {
        list: ({ work }) => [
          work,
          { states: ['IN_REVIEW'], mine: true, forReview: true, overdue: true, first: 25, before: 9 },
        ],
        findByNumber: ({ work }) => [work, 1],
        getGranted: ({ work }) => [work, ID],
        findOfDraft: ({ work }) => [work, ID],
        numbersOf: ({ work }) => [work, [ID]],
        factsOfAll: ({ work, row }) => [work, [row()]],
        lockVisible: ({ work }) => [work, ID, 'case.see'],
        unexpiredNow: ({ work }) => [work, ids],
        nextNumber: ({ work }) => [work],
        linkConsents: ({ work }) => [work, ID, [{ consentId: ID, scope: 'SUPERVISION' }]],
        linkDetermination: ({ work }) => [work, ID, ID],
        lockToOpen: ({ work }) => [work, ID],
        lockExplained: ({ work }) => [work, ID, { action: 'case.see', explain: () => undefined }],
        lockIfAllowed: ({ work }) => [work, ID, 'case.see'],
      },
    },
  },
  'cases/case-basis': {
    CaseBasisRepository: {
      calls: {
        restingOnWithdrawn: ({ work }) => [work, ID],
        restingOnRevoked: ({ work }) => [work, ID],
        readersOf: ({ work }) => [work, ID],
        supervisionBeside: ({ work }) => [work, ID],
      },
    },
  },
  'cases/case-erasure': {
    CaseErasureRepository: {
      as: 'processes',
      calls: {
        erasers: async ({ work, repository }) => {
          for (const eraser of repository.erasers()) await eraser.erase(work, ID);
        },
      },
    },
  },
  'cases/case-key': {
    CaseKeyRepository: {
      calls: {
        findOpenEpoch: ({ work }) => [work, '2026-01-01'],
        lockOpenEpoch: ({ work }) => [work, ID],
        insertEpoch: ({ work }) => [work, NEW_ID, '2026-01-01'],
        markLeft: ({ work }) => [work, ID],
        inForce: ({ work }) => [work, ids],
        heldBy: ({ work }) => [work, ID],
        dayOf: ({ work }) => [work, ID],
        put: ({ work }) => [work, storedKey],
      },
    },
  },
  'cases/recognition': {
    RecognitionRepository: {
      calls: {
        ofViewer: ({ work }) => [work, PERSON, ids],
        put: ({ work }) => [work, PERSON, { caseId: ID, answer: 'THROUGH_MY_WORK_HERE', isFirst: false }],
      },
    },
  },
  'cases/recusal': {
    RecusalRepository: {
      calls: {
        ...attachedTo('recusal.see').calls,
        openOf: ({ work }) => [work, ID],
        answerByNewVersion: ({ work }) => [work, ID],
        pausedAmong: ({ work }) => [work, ids],
      },
    },
  },
  'cases/section': {
    SectionRepository: {
      calls: {
        ...attached.calls,
        grantedAmong: ({ work }) => [work, ids, 'section.read'],
        unchecked: ({ work }) => [work, ID],
        shelf: ({ work }) => [work, ID, PERSON],
        placesOf: ({ work }) => [work, ids],
      },
    },
  },
  'cases/clinic-policy': {
    ClinicPolicyRepository: {
      calls: {
        read: ({ work }) => [work],
        onCall: ({ work }) => [work],
        part2Programme: ({ work }) => [work, ID],
      },
    },
  },
  'cases/draft': {
    DraftRepository: {
      calls: {
        own: ({ work }) => [work, page],
        add: ({ work, row }) => [work, row({ id: NEW_ID })],
        save: ({ work, row }) => [work, row(), { savedAt: BEGIN }],
        remove: ({ work, row }) => [work, row()],
      },
    },
  },
  'discussion/case-text': {
    CaseTextRepository: {
      calls: {
        readable: ({ work }) => [work, ids],
        newestVersions: ({ work }) => [work, ids],
        versions: ({ work }) => [work, ids],
        classes: ({ work }) => [work, ID],
      },
    },
  },
  'discussion/comment': {
    CommentRepository: {
      calls: {
        ofThreads: ({ work }) => [work, ids],
        ofCase: ({ work }) => [work, ID, 100],
        gathered: ({ work }) => [work, ID],
        grantedMany: ({ work }) => [work, ids],
        allowedIds: ({ work }) => [work, ids, 'comment.edit'],
        counts: ({ work }) => [work, { caseId: ID, threadId: ID, personId: PERSON }],
        add: ({ work, row }) => [work, row({ id: NEW_ID })],
        rewrite: ({ work, row }) => [work, row(), Buffer.from('bytes')],
        remove: ({ work, row }) => [work, row()],
        send: ({ work }) => [work, ID, PERSON],
        discard: ({ work }) => [work, ID, PERSON],
      },
    },
  },
  'discussion/consultation-stage': {
    ConsultationStageRepository: { calls: { of: ({ work }) => [work, ID] } },
  },
  'discussion/erasure': {
    ErasureRepository: {
      as: 'processes',
      calls: { eraseComments: ({ work }) => [work, ID], eraseThreads: ({ work }) => [work, ID] },
    },
  },
  'discussion/thread': {
    ThreadRepository: {
      calls: {
        ofCase: ({ work }) => [work, { caseId: ID, ...page }],
        grantedMany: ({ work }) => [work, ids],
        allowedIds: ({ work }) => [work, ids, 'thread.resolve'],
        hasStartedOnCase: ({ work }) => [work, ID, PERSON],
        add: ({ work, row }) => [work, row({ id: NEW_ID })],
        settle: ({ work, row }) => [work, row(), PERSON],
        dropIfEmpty: ({ work }) => [work, ID],
        send: ({ work }) => [work, ID, PERSON],
        dropEmpty: ({ work }) => [work, ID, PERSON],
      },
    },
  },
  'reviews/erasure': {
    ReviewErasureRepository: { as: 'processes', calls: { eraseTexts: ({ work }) => [work, ID] } },
  },
  'reviews/review': {
    ReviewRepository: {
      calls: {
        ofCases: ({ work }) => [work, ids],
        grantToAddNote: ({ work }) => [work, ID],
        countOf: ({ work }) => [work, ID, PERSON],
      },
    },
    ReviewTextRepository: { calls: { ofReviews: ({ work }) => [work, ids] } },
    RatingRepository: { calls: { ofReviews: ({ work }) => [work, ids] } },
  },
  'reviews/supervision-note': {
    SupervisionNoteRepository: {
      calls: {
        own: ({ work }) => [work, page],
        ofCases: ({ work }) => [work, ids],
        earlierCases: ({ work }) => [work, ids],
      },
    },
  },
  'consultations/consultation': {
    ConsultationRepository: {
      calls: {
        ofCases: ({ work }) => [work, ids],
        afterSignOffSeconds: ({ work }) => [work, ID],
        change: ({ work, rowOf }) => [work, rowOf('ConsultationRow'), { stage: 'CLARIFY' }],
      },
    },
  },
};
