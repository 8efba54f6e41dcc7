/** Brings a demo clinic to the point where a trainee can write: recovery key, licence, assignment; each only if it is missing. */
import { createClinicRecovery } from '@subrosa/vault';
import { ApiClient } from './api-client.mjs';
import { openVault } from './author-device.mjs';

export const PASSPHRASE = 'a passphrase for the demo only';

const PERSONAS = ['trainee', 'other-trainee', 'supervisor', 'director', 'privacy-officer', 'administrator'];

/** Everyone of the demo clinic, signed in: `{ trainee, otherTrainee, supervisor, director, privacyOfficer, administrator }`. */
export async function enterAll(url, prefix = '') {
  const people = {};
  for (const persona of PERSONAS) {
    const name = persona.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
    people[name] = await new ApiClient(url, persona).enter(`${prefix}${persona}`);
  }
  return people;
}

/** Two officers hold the clinic's recovery key together; answers its public half. */
export async function ensureRecovery({ director, privacyOfficer }) {
  const { clinic } = await director.send('query RecoveryKey { clinic { recoveryPublicKey } }');
  if (clinic.recoveryPublicKey !== null) return clinic.recoveryPublicKey;
  const holders = [];
  for (const officer of [director, privacyOfficer]) {
    const keys = await openVault(officer, PASSPHRASE);
    holders.push({ personId: officer.personId, publicKey: keys.publicKey });
  }
  const { publicKey, shares, ceremonyRecord } = await createClinicRecovery({
    clinicId: director.clinicId,
    threshold: 2,
    holders,
  });
  await director.send(
    'mutation SetRecovery($input: ClinicRecoveryInput!) { setClinicRecovery(input: $input) { personId } }',
    {
      input: {
        ceremonyId: ceremonyRecord.ceremonyId,
        publicKey,
        threshold: 2,
        shares: shares.map(({ personId, sealedShare }, at) => ({
          holderId: personId,
          holderPublicKey: holders[at].publicKey,
          index: at,
          sealedShare,
        })),
      },
    },
  );
  return publicKey;
}

/** The supervisor's licence, added by the administrator. */
export async function ensureLicence({ administrator, supervisor }) {
  const { people } = await administrator.send(
    'query Supervisors { people(first: 100, filter: { role: SUPERVISOR }) { edges { node { id person { id } licences { id } } } } }',
  );
  const member = people.edges.map(({ node }) => node).find(({ person }) => person.id === supervisor.personId);
  if (member.licences.length > 0) return;
  await administrator.send(
    'mutation AddLicence($input: AddLicenceInput!) { addLicence(input: $input) { id } }',
    {
      input: {
        memberId: member.id,
        type: 'LMFT',
        number: 'DEMO-1001',
        jurisdiction: 'US-CA',
        issuedOn: '2012-03-01',
        expiresOn: `${new Date().getUTCFullYear() + 3}-03-01`,
      },
    },
  );
}

/** The supervisor's assignment to the trainee, made by the director; answers its id. */
export async function ensureAssignment({ director, supervisor, trainee }) {
  const { assignments } = await director.send(
    'query Assignments($filter: AssignmentFilterInput) { assignments(first: 100, filter: $filter) { edges { node { id } } } }',
    { filter: { supervisorId: supervisor.personId, superviseeId: trainee.personId, onlyInForce: true } },
  );
  if (assignments.edges.length > 0) return assignments.edges[0].node.id;
  const { assignSupervisor } = await director.send(
    'mutation Assign($input: AssignmentInput!) { assignSupervisor(input: $input) { assignment { id } findings { text } } }',
    { input: { supervisorId: supervisor.personId, superviseeId: trainee.personId, kind: 'PRIMARY' } },
  );
  if (assignSupervisor.assignment === null) {
    throw new Error(`the guard refused: ${assignSupervisor.findings.map(({ text }) => text).join(' ')}`);
  }
  return assignSupervisor.assignment.id;
}
