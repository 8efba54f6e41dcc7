/** Brings a demo clinic to the point where a trainee can write: recovery key, licence, assignment; each only if it is missing. */
import { createClinicRecovery } from '@subrosa/vault';
import { ApiClient } from './api-client.mjs';
import { AuthorDevice, openVault } from './author-device.mjs';

export const PASSPHRASE = 'a passphrase for the demo only';

const PERSONAS = [
  'trainee',
  'other-trainee',
  'supervisor',
  'director',
  'privacy-officer',
  'administrator',
  'covering-supervisor',
  'clinician',
  'facilitator',
  'member',
  'other-member',
  'guest',
];

/** One of the people, signed in. */
export const enter = (url, persona, prefix = '') => new ApiClient(url, persona).enter(`${prefix}${persona}`);

/** Those who play a part in the tour, signed in, by persona: `{ trainee, otherTrainee, … }`. */
export async function enterAll(url, prefix = '') {
  const named = async (persona) => {
    const name = persona.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
    return [name, await enter(url, persona, prefix)];
  };
  return Object.fromEntries(await Promise.all(PERSONAS.map(named)));
}

/** The person's device, unlocked with the passphrase of the demo. */
export async function unlock(person, clinicRecoveryKey) {
  const keys = await openVault(person, PASSPHRASE);
  return new AuthorDevice({ keys, clinicId: person.clinicId, ownerId: person.personId, clinicRecoveryKey });
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

/** A Californian licence for each of these people who has none, entered by the administrator. */
export async function ensureLicences({ administrator }, people) {
  const { people: members } = await administrator.send(
    'query Members { people(first: 100) { edges { node { id person { id } licences { id } } } } }',
  );
  for (const person of people) {
    const member = members.edges.map(({ node }) => node).find((one) => one.person.id === person.personId);
    if (member.licences.length > 0) continue;
    await administrator.send(
      'mutation AddLicence($input: AddLicenceInput!) { addLicence(input: $input) { id } }',
      {
        input: {
          memberId: member.id,
          type: 'LMFT',
          number: `DEMO-${member.id.slice(-6)}`,
          jurisdiction: 'US-CA',
          issuedOn: '2012-03-01',
          expiresOn: `${new Date().getUTCFullYear() + 3}-03-01`,
        },
      },
    );
  }
}

/** The supervisor's assignment to the trainee, made by the director; answers its id. */
export async function ensureAssignment({ director, supervisor, trainee }) {
  const { assignments } = await director.send(
    'query Assignments($filter: AssignmentFilterInput) { assignments(first: 100, filter: $filter) { edges { node { id } } } }',
    { filter: { supervisorId: supervisor.personId, superviseeId: trainee.personId, onlyInForce: true } },
  );
  if (assignments.edges.length > 0) return assignments.edges[0].node.id;
  return assign({ director, supervisor, trainee });
}

/** The director makes this supervisor the trainee's primary, or what `kind` says; answers the assignment's id. */
export async function assign({ director, supervisor, trainee }, kind = 'PRIMARY') {
  const { assignSupervisor } = await director.send(
    'mutation Assign($input: AssignmentInput!) { assignSupervisor(input: $input) { assignment { id } findings { text } } }',
    { input: { supervisorId: supervisor.personId, superviseeId: trainee.personId, kind } },
  );
  if (assignSupervisor.assignment === null) {
    throw new Error(`the guard refused: ${assignSupervisor.findings.map(({ text }) => text).join(' ')}`);
  }
  return assignSupervisor.assignment.id;
}
