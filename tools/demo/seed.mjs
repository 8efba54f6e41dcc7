/**
 * Fills the demo clinic through its public API, as its people would: a draft with real-looking names in it, one case in each state, a
 * consultation group in the middle of a case, a standby cover. At every start one more case is submitted that expires three minutes later.
 */
import { destroyDue } from '../../apps/ops/dist/commands/destroy-due.js';
import { StartProblem } from '../start/problem.mjs';
import { loadTourCase } from '../tour/answer-key.mjs';
import { ensureStandby } from './cover-work.mjs';
import {
  COVENANTS,
  admit,
  advance,
  answerRecognition,
  approveGuest,
  createGroup,
  groupsOf,
  proposeGuest,
  say,
  signAll,
} from './group-work.mjs';
import { comment, newestSections, openAll, openSection, readCase } from './read-case.mjs';
import { liveEarlierWeeks } from './demo-history.mjs';
import {
  enter,
  enterAll,
  ensureAssignment,
  ensureLicences,
  ensureRecovery,
  unlock,
} from './set-up-clinic.mjs';
import {
  createClientRecord,
  prepareWriteUp,
  recordConsent,
  saveDraft,
  sendReview,
  submissionOf,
  submitCase,
  toGroup,
} from './write-up.mjs';
import { writeUpNamed } from './write-up-texts.mjs';

const BRIEF_SECONDS = 180;
const GROUP = 'Thursday consultation';
const GROUP_SCOPES = ['OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'];

/** Everyone, signed in; demo data of an earlier version lacks some of them. */
async function enterEveryone(url) {
  try {
    return await enterAll(url);
  } catch (error) {
    if (error.code !== 'DEMO_REFUSED') throw error;
    throw new StartProblem(
      'The demo data was made by an earlier version, with fewer people: "npm start -- --fresh" begins anew.',
    );
  }
}

async function prepare(url) {
  const people = await enterEveryone(url);
  const { trainee, supervisor, coveringSupervisor, clinician, facilitator, member, otherMember, guest } =
    people;
  const recoveryKey = await ensureRecovery(people);
  const licensed = [supervisor, coveringSupervisor, clinician, facilitator, member, otherMember, guest];
  await ensureLicences(people, licensed);
  const device = await unlock(trainee, recoveryKey);
  return { ...people, recoveryKey, device, assignmentId: await ensureAssignment(people) };
}

async function write({ trainee, device, assignmentId }, name) {
  const written = await prepareWriteUp(trainee, device, writeUpNamed(name));
  await recordConsent(trainee, written.client.id);
  return submitCase(trainee, await submissionOf({ ...written, assignmentIds: [assignmentId] }));
}

async function writeDraftOnly({ trainee, device }) {
  const { record, sections, question } = loadTourCase();
  const client = await createClientRecord(trainee, device, record);
  await saveDraft(trainee, device, { clientRecordId: client.id, content: { sections, question } });
}

async function askForChanges({ supervisor }, { id }) {
  const texts = await openAll(supervisor, id);
  const text = texts.dilemma;
  const quote = text.slice(0, text.indexOf('.') + 1);
  await comment(supervisor, {
    caseId: id,
    version: 1,
    section: 'dilemma',
    quote,
    sectionText: text,
    text: 'What happened just before you noticed this?',
  });
}

/** The cases of a clinic that has none yet. */
async function fill(people) {
  const { supervisor } = people;
  await writeDraftOnly(people);
  await write(people, 'waiting');
  const reading = await write(people, 'in review');
  const [first] = newestSections(await readCase(supervisor, reading.id));
  await openSection(supervisor, first.id);
  const asked = await write(people, 'changes asked');
  await askForChanges(people, asked);
  await sendReview(supervisor, {
    caseId: asked.id,
    version: 1,
    verdict: 'CHANGES_REQUESTED',
    password: 'none',
  });
  const reviewed = await write(people, 'reviewed');
  await openAll(supervisor, reviewed.id);
  await sendReview(supervisor, {
    caseId: reviewed.id,
    version: 1,
    verdict: 'REVIEWED_IN_WRITING',
    password: 'none',
  });
}

/** A group with a guest, whose covenant everyone has signed. */
async function makeGroup({ director, facilitator, clinician, member, otherMember, guest }) {
  const { id } = await createGroup(director, {
    name: GROUP,
    facilitatorIds: [facilitator.personId],
    covenant: COVENANTS[0],
  });
  for (const person of [clinician, member, otherMember]) await admit(facilitator, id, person);
  await approveGuest(director, await proposeGuest(facilitator, id, guest));
  await signAll([facilitator, clinician, member, otherMember, guest], id, 1);
  return id;
}

/** A case of that group in which a question waits for its author. */
async function discuss({ clinician, facilitator, member, recoveryKey }, groupId) {
  const written = await prepareWriteUp(
    clinician,
    await unlock(clinician, recoveryKey),
    writeUpNamed('in the group'),
  );
  await recordConsent(clinician, written.client.id, GROUP_SCOPES);
  const { id } = await submitCase(clinician, await submissionOf({ ...written, ...toGroup(groupId) }));
  for (const reader of [facilitator, member]) {
    await answerRecognition(reader, id);
    await openAll(reader, id);
  }
  await advance(facilitator, id);
  await say(member, {
    caseId: id,
    tag: 'QUESTION',
    text: 'What would a disagreement between you look like?',
  });
}

/** A consultation group in the middle of a case, unless it is there. */
async function ensureGroup(people) {
  if ((await groupsOf(people.director)).some(({ name }) => name === GROUP)) return;
  await discuss(people, await makeGroup(people));
}

const POLICY = 'afterSignOffSeconds backstopSeconds maximumSeconds idleDraftSeconds reviewDueSeconds';

async function changePolicy(administrator, changes) {
  const { clinic } = await administrator.send(
    `query Policy { clinic { retentionPolicy { version ${POLICY} } } }`,
  );
  const { version, ...policy } = clinic.retentionPolicy;
  await administrator.send(
    'mutation ChangePolicy($input: RetentionPolicyInput!) { changeRetentionPolicy(input: $input) { id } }',
    { input: { ...policy, ...changes, expectedVersion: version } },
  );
  return policy;
}

/** A case of three minutes: the clinic's backstop is shortened for the moment of its submission. */
async function writeBriefCase(people) {
  const usual = await changePolicy(people.administrator, { backstopSeconds: BRIEF_SECONDS });
  try {
    return await write(people, 'three minutes');
  } finally {
    await changePolicy(people.administrator, { backstopSeconds: usual.backstopSeconds });
  }
}

/** True for a clinic in which nobody has ever written. */
async function isNew(url) {
  const director = await enter(url, 'director');
  return (
    (await director.send('query IsNew { clinic { recoveryPublicKey } }')).clinic.recoveryPublicKey === null
  );
}

/**
 * Seeds what is missing; answers the case that is about to expire, `{ number, expiresAt }`. The earlier weeks are written into a new
 * clinic only, and only where `clock` may be set back (the embedded database).
 */
export async function seedDemo({ url, clock, environment, log }) {
  const isFirst = await isNew(url);
  if (isFirst && clock !== undefined) {
    log('Writing the demo clinic’s earlier weeks … (a minute, at the first start only)');
    await liveEarlierWeeks({ url, clock, destroyDue: () => destroyDue(environment) });
  }
  const people = await prepare(url);
  if (isFirst) await fill(people);
  await ensureGroup(people);
  await ensureStandby(people, people.assignmentId);
  return writeBriefCase(people);
}
