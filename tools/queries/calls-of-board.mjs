/** How the repositories of the director's board are called for the generated SQL. */
export const callsOfBoard = {
  'board/board-case': {
    BoardCaseRepository: {
      calls: {
        byStateAndAge: ({ work }) => [work],
        waitingBySupervisor: ({ work }) => [work],
        overdue: ({ work }) => [work],
        closeToExpiry: ({ work }) => [work, 3],
      },
    },
  },
  'board/board-people': {
    BoardAssignmentRepository: {
      calls: {
        matrix: ({ work }) => [work, false],
        counts: ({ work }) => [work],
        withoutAgreement: ({ work }) => [work],
        traineesWithoutPrimary: ({ work }) => [work],
      },
    },
    BoardLicenceRepository: { calls: { expiring: ({ work }) => [work, 60] } },
  },
  'board/trial': {
    TrialRepository: {
      calls: {
        attempt: ({ work }) => [work, () => Promise.resolve(null)],
        trial: ({ work }) => [work, () => Promise.resolve(null), () => false],
      },
    },
  },
};
