/** How the repositories of sign-in, clinics, assignments, client records and consents are called for the generated SQL. */
import { BEGIN, CLINIC, FOREVER, ID, NEW_ID, PERSON } from './scene.mjs';

const page = { first: 25, after: null };
const session = { personId: PERSON, sessionId: ID };
const config = {
  SESSION_HASH_KEY: Buffer.alloc(32),
  SESSION_IDLE_SECONDS: 900,
  SESSION_ABSOLUTE_SECONDS: 43_200,
};
const accepting = {
  tokenHash: Buffer.from('bytes'),
  signedInAs: PERSON,
  newPersonId: NEW_ID,
  membershipId: NEW_ID,
  displayName: 'Sample',
  passwordHash: 'hash',
};

export const callsOfPeople = {
  'assignments/assignment': {
    AssignmentRepository: {
      calls: {
        list: ({ work }) => [
          work,
          { supervisorId: PERSON, superviseeId: PERSON, state: 'ASSIGNED', onlyInForce: true, after: ID },
          page,
        ],
        allowsRow: ({ work, row }) => [work, row(), 'assignment.see'],
        heldFrom: ({ work }) => [work, BEGIN],
        isProposed: ({ work }) => [work, { supervisorId: PERSON, superviseeId: PERSON }],
        named: ({ work }) => [work, ID],
        isBetween: ({ work }) => [work, { oneId: PERSON, otherId: ID }],
        lockSupervisions: ({ work }) => [work, PERSON, { from: BEGIN, until: FOREVER }],
        covers: ({ work }) => [work, ID],
        lockCovers: ({ work }) => [work, ID],
        lockInvolving: ({ work }) => [work, PERSON],
        besides: ({ work, row }) => [work, row()],
      },
    },
  },
  'assignments/conflict': {
    ConflictRepository: {
      calls: {
        own: ({ work }) => [work],
        allowsRow: ({ work, row }) => [work, row(), 'conflict.see'],
        isTied: ({ work }) => [work, PERSON, ID],
      },
    },
  },
  'assignments/lapsed': {
    LapsedRepository: {
      as: 'processes',
      construct: ({ dataSource }) => [dataSource],
      calls: { unsettled: () => [10] },
    },
  },
  'assignments/party': {
    PartyRepository: {
      calls: { get: ({ work }) => [work, PERSON], membership: ({ work }) => [work, ID] },
    },
  },
  'handovers/handover': {
    HandoverRepository: {
      calls: {
        restingOn: ({ work, rowOf }) => [work, rowOf('SupervisionAssignmentRow')],
        unsentBy: ({ work, rowOf }) => [work, rowOf('SupervisionAssignmentRow'), [PERSON]],
        lockCases: ({ work }) => [work, [ID]],
        namedBy: ({ work }) => [work, [ID], ID],
        closedTo: ({ work }) => [work, [ID], PERSON],
        addLine: ({ work }) => [work, { caseId: ID, assignmentId: ID, directorId: PERSON }],
      },
    },
  },
  'clients/client-record': {
    ClientRecordRepository: {
      calls: {
        own: ({ work }) => [work, { first: 25, afterId: ID }],
        add: ({ work, row }) => [work, row({ id: NEW_ID, pseudonym: 'Sample' })],
        save: ({ work, row }) => [work, row(), { updatedAt: BEGIN }],
        isRecoverable: ({ work }) => [work],
      },
    },
  },
  'clinics/clinic': {
    ClinicRepository: {
      calls: {
        get: ({ work }) => [work],
        lock: ({ work }) => [work],
        allows: ({ work, rowOf }) => [work, rowOf('ClinicRow'), 'clinic.see'],
        assertAllowed: ({ work, rowOf }) => [work, rowOf('ClinicRow'), 'clinic.see'],
        change: ({ work, rowOf }) => [work, rowOf('ClinicRow'), { policyVersion: 2 }],
      },
    },
  },
  'clinics/invitation': {
    InvitationRepository: {
      calls: {
        list: ({ work }) => [work, { onlyOpen: true, after: ID }, page],
        isPending: ({ work }) => [work, 'sample@example.test'],
        markRevoked: ({ work, row }) => [work, row()],
        lookup: ({ unitOfWork }) => [unitOfWork, Buffer.from('bytes')],
        accept: ({ work }) => [work, accepting],
      },
    },
  },
  'clinics/licence': {
    LicenceRepository: {
      calls: {
        ofPersons: ({ work }) => [work, [PERSON]],
        isRecorded: ({ work }) => [
          work,
          { personId: PERSON, type: 'LMFT', number: '1', jurisdiction: 'US-CA' },
        ],
      },
    },
  },
  'clinics/member': {
    MemberRepository: {
      calls: {
        list: ({ work }) => [
          work,
          { role: 'TRAINEE', includesEnded: false, after: { name: 'A', id: ID } },
          page,
        ],
        ofPerson: ({ work }) => [work, PERSON],
        personOf: ({ work, row }) => [work, row()],
        named: ({ work }) => [work, [PERSON]],
        withVisibleKeys: ({ work }) => [work, [PERSON]],
        countOthers: ({ work }) => [work, ID, 'DIRECTOR'],
        isMember: ({ work }) => [work, 'sample@example.test'],
        activeWith: ({ work }) => [work, ['DIRECTOR']],
      },
    },
  },
  'clinics/programme': {
    ProgrammeRepository: {
      calls: {
        list: ({ work }) => [work, ID, page],
        holdOwn: ({ work }) => [work],
        others: ({ work }) => [work, { id: ID, name: 'Sample' }],
        hasRecords: ({ work }) => [work, ID],
      },
    },
  },
  'clinics/programme-member': {
    ProgrammeMemberRepository: {
      calls: {
        list: ({ work }) => [work, { programmeId: ID, includesEnded: false, afterId: ID }, page],
        overlaps: ({ work, row }) => [work, row()],
        endAllOf: ({ work }) => [work, PERSON],
      },
    },
  },
  'clinics/recovery': {
    RecoveryRepository: {
      calls: {
        ofCeremony: ({ work }) => [work, 'text'],
        own: ({ work }) => [work, 'text'],
        isUsed: ({ work }) => [work, { ceremonyId: ID, publicKey: 'text' }],
        ceremonyAround: ({ work, row }) => [work, row()],
      },
    },
  },
  'clinics/vault-keys': {
    VaultKeysRepository: {
      calls: {
        own: ({ work }) => [work, true],
        publicKeys: ({ work }) => [work, [PERSON]],
        insert: ({ work, rowOf }) => [work, rowOf('VaultKeysRow')],
        replace: ({ work, rowOf }) => [work, rowOf('VaultKeysRow'), { byPassphrase: 'text' }],
      },
    },
  },
  'consents/consent': {
    ConsentRepository: {
      calls: {
        list: ({ work }) => [work, { clientRecordId: ID, recordedBy: PERSON, first: 25, afterId: ID }],
        holdForRecord: ({ work }) => [work, ID],
        agreementsOf: ({ work }) => [work, [ID]],
        requireOwnRecord: ({ work }) => [work, ID],
        add: ({ work, row }) => [work, row({ id: NEW_ID })],
        withdraw: ({ work, row }) => [work, row(), { scopes: ['SUPERVISION'], isWhole: true }],
        save: ({ work, row }) => [work, row(), { reviewBy: BEGIN }],
      },
    },
  },
  'consents/determination': {
    DeterminationRepository: {
      calls: {
        list: ({ work }) => [work, { clientRecordId: ID, first: 25, afterId: ID }],
        holdForRecord: ({ work }) => [work, ID],
        add: ({ work, row }) => [work, row({ id: NEW_ID })],
        revoke: ({ work, row }) => [work, row()],
      },
    },
  },
  'groups/consultation-group': {
    ConsultationGroupRepository: {
      calls: {
        list: ({ work }) => [work, { personId: PERSON, includesEnded: false, after: ID }, page],
        hold: ({ work }) => [work, ID],
        assertAlive: ({ work, row }) => [work, row()],
        isNamed: ({ work }) => [work, 'text'],
      },
    },
  },
  'groups/covenant': {
    CovenantRepository: {
      calls: {
        current: ({ work, rowOf }) => [work, [rowOf('ConsultationGroupRow')]],
        hasSigned: ({ work }) => [work, { groupId: ID, covenantVersion: 1, personId: PERSON }],
      },
    },
  },
  'groups/group-membership': {
    GroupMembershipRepository: {
      calls: {
        ofGroups: ({ work }) => [work, [ID]],
        proposed: ({ work }) => [work, page, ID],
        people: ({ work }) => [work, [ID]],
        signed: ({ work }) => [work, [ID]],
        open: ({ work }) => [work, ID],
        clinicMembership: ({ work }) => [work, ID],
        lockOf: ({ work }) => [work, PERSON],
      },
    },
  },
  'groups/standing': {
    StandingRepository: {
      calls: { get: ({ work }) => [work, PERSON], of: ({ work }) => [work, [PERSON]] },
    },
  },
  'groups/supervision-group': {
    SupervisionGroupRepository: {
      calls: {
        list: ({ work }) => [work, { personId: PERSON, includesEnded: false, after: ID }, page],
        isNamed: ({ work }) => [work, 'text'],
      },
    },
    SupervisionPlaceRepository: {
      calls: {
        ofGroups: ({ work }) => [work, [ID]],
        standing: ({ work }) => [work, ID],
        assignmentFor: ({ work }) => [work, { supervisorId: PERSON, personId: PERSON }],
        open: ({ work }) => [work, ID],
      },
    },
  },
  'identity/session': {
    SessionRepository: {
      as: 'anybody',
      construct: ({ dataSource, unitOfWork }) => [dataSource, unitOfWork, config],
      calls: {
        read: () => ['token'],
        require: () => ['token'],
        countAttempt: () => ['sample@example.test'],
        forgetAttempts: () => ['sample@example.test'],
        beginSignIn: () => ['sample@example.test'],
        open: () => [PERSON, { label: 'sample', email: 'sample@example.test', clinicId: CLINIC }],
        change: () => [session, { lockedAt: 'never' }],
        replacePassword: () => [session, 'hash'],
        living: () => [PERSON],
        clinics: () => [PERSON],
        demoPeople: () => [],
        ownPasswordHash: () => [PERSON],
      },
    },
  },
};
