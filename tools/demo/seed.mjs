/**
 * Fills the demo clinic through its public API, as its people would: a draft with real-looking names in it, and one case in each
 * state. At every start one more case is submitted that expires three minutes later.
 */
import { readFileSync } from 'node:fs';
import { loadTourCase } from '../tour/answer-key.mjs';
import { AuthorDevice, openVault, pseudonymize, screenWriteUp } from './author-device.mjs';
import { comment, newestSections, openAll, openSection, readCase } from './read-case.mjs';
import { PASSPHRASE, enterAll, ensureAssignment, ensureLicence, ensureRecovery } from './set-up-clinic.mjs';
import {
  createClientRecord,
  recordConsent,
  saveDraft,
  sendReview,
  submissionOf,
  submitCase,
} from './write-up.mjs';

const BRIEF_SECONDS = 180;
const WRITE_UPS = new Map(
  JSON.parse(readFileSync(new URL('./write-ups.json', import.meta.url), 'utf8')).map((item) => [
    item.name,
    item,
  ]),
);

async function prepare(url) {
  const people = await enterAll(url);
  const clinicRecoveryKey = await ensureRecovery(people);
  await ensureLicence(people);
  const { trainee } = people;
  const keys = await openVault(trainee, PASSPHRASE);
  const device = new AuthorDevice({
    keys,
    clinicId: trainee.clinicId,
    ownerId: trainee.personId,
    clinicRecoveryKey,
  });
  return { ...people, device, assignmentId: await ensureAssignment(people) };
}

async function write({ trainee, device, assignmentId }, name) {
  const { question, teaser, sections } = WRITE_UPS.get(name);
  const written = Object.entries(sections).map(([key, text]) => ({ key, text }));
  const client = await createClientRecord(trainee, device, { names: [] });
  await recordConsent(trainee, client.id);
  const draft = await saveDraft(trainee, device, {
    clientRecordId: client.id,
    content: { sections: written, question },
  });
  const { findings } = screenWriteUp({ sections: written });
  const pseudonymized = pseudonymize({ sections: written, findings });
  const input = await submissionOf({
    draft,
    client,
    assignmentIds: [assignmentId],
    question,
    pseudonymized,
    teaser,
  });
  return submitCase(trainee, input);
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

/** Seeds what is missing; answers the case that is about to expire, `{ number, expiresAt }`. */
export async function seedDemo(url) {
  const people = await prepare(url);
  const { cases } = await people.trainee.send(
    'query Mine { cases(first: 1, mine: true) { edges { node { id } } } }',
  );
  if (cases.edges.length === 0) await fill(people);
  return writeBriefCase(people);
}
