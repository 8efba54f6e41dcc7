/** Makes cases in a running demo clinic through its public API, each with a client record, a consent and a draft of its own. */
import { openAll, comment as gather, newestSections, openSection, readCase } from './read-case.mjs';
import { assignmentsOf, endAssignment } from './cover-work.mjs';
import {
  COVENANTS,
  admit,
  advance,
  answerRecognition,
  createGroup,
  groupsOf,
  signAll,
} from './group-work.mjs';
import { assign, ensureAssignment, ensureRecovery, enterAll, unlock } from './set-up-clinic.mjs';
import {
  createClientRecord,
  prepareWriteUp,
  recordConsent,
  resubmitCase,
  saveDraft,
  sendReview,
  submissionOf,
  submitCase,
  toGroup,
} from './write-up.mjs';
import { writeUpNamed } from './write-up-texts.mjs';

const GROUP_SCOPES = ['OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'];

/** The text of a write-up of write-ups.json, in which sections and question can be put by others. */
function textOf({ writeUp = 'waiting', sections = {}, question, record }) {
  const named = writeUpNamed(writeUp);
  return {
    ...named,
    record: record ?? named.record,
    question: question ?? named.question,
    sections: named.sections.map(({ key, text }) => ({ key, text: sections[key] ?? text })),
  };
}

/** Everyone of the demo clinic at the API, and what they do with a case of a test's own. */
export class CaseMaker {
  #people;
  #written = new Map();

  /** Enters at a running product that was seeded. */
  static async enter(url) {
    const maker = new CaseMaker();
    maker.#people = await enterAll(url);
    return maker;
  }

  /** One of them, by the name of the seed: "coveringSupervisor". */
  person(name) {
    return this.#people[name];
  }

  async #prepare(author, words, scopes) {
    const recoveryKey = await ensureRecovery(this.#people);
    const device = await unlock(author, recoveryKey);
    const written = await prepareWriteUp(author, device, textOf(words));
    await recordConsent(author, written.client.id, scopes);
    return written;
  }

  /** A draft of the trainee about a client of its own, as its author would have left it; answers its id. */
  async draft({ record, content }) {
    const { trainee } = this.#people;
    const device = await unlock(trainee, await ensureRecovery(this.#people));
    const { id: clientRecordId } = await createClientRecord(trainee, device, record);
    return (await saveDraft(trainee, device, { clientRecordId, content })).id;
  }

  /** A draft of the trainee with a record and a consent, as it stands before anything in it is replaced. */
  async draftWithConsent(words = {}) {
    await ensureAssignment(this.#people);
    const { draft } = await this.#prepare(this.#people.trainee, words, ['SUPERVISION']);
    return { id: draft.id };
  }

  /** The trainee submits a case to the supervisor. */
  async submit({ urgency = 'ROUTINE', ...words } = {}) {
    const { trainee } = this.#people;
    const written = await this.#prepare(trainee, words, ['SUPERVISION']);
    const assignmentIds = [await ensureAssignment(this.#people)];
    const made = await submitCase(trainee, await submissionOf({ ...written, urgency, assignmentIds }));
    this.#written.set(made.id, written);
    return made;
  }

  /** The clinician submits a case to the consultation group of the seed, or to the one given. */
  async submitToGroup({ groupId, ...words } = {}) {
    const { clinician, facilitator } = this.#people;
    const written = await this.#prepare(clinician, { writeUp: 'in the group', ...words }, GROUP_SCOPES);
    // The latest made comes first; that of the seed is the oldest.
    const group = groupId ?? (await groupsOf(facilitator)).at(-1).id;
    return submitCase(clinician, await submissionOf({ ...written, ...toGroup(group) }));
  }

  /** A consultation group of its own with the facilitator, the clinician and both members; who is not `unsigned` has signed. */
  async makeGroup({ name, unsigned = [] }) {
    const { director, facilitator } = this.#people;
    const { id } = await createGroup(director, {
      name,
      facilitatorIds: [facilitator.personId],
      covenant: COVENANTS[0],
    });
    const members = ['clinician', 'member', 'otherMember'];
    for (const one of members) await admit(facilitator, id, this.#people[one]);
    const signing = ['facilitator', ...members].filter((one) => !unsigned.includes(one));
    await signAll(
      signing.map((one) => this.#people[one]),
      id,
      1,
    );
    return id;
  }

  /** The facilitator moves the consultation of a case on by one stage. */
  advance(caseId) {
    return advance(this.#people.facilitator, caseId);
  }

  /** The other trainee submits a case to the covering supervisor, as their secondary, so that a test may end that supervision. */
  async submitBeside(words = {}) {
    const { otherTrainee: trainee, coveringSupervisor: supervisor, director } = this.#people;
    const written = await this.#prepare(trainee, words, ['SUPERVISION']);
    const [standing] = (await assignmentsOf(director, { supervisor, trainee })).filter(
      ({ kind }) => kind === 'SECONDARY',
    );
    const assignmentId = standing?.id ?? (await assign({ director, supervisor, trainee }, 'SECONDARY'));
    return submitCase(trainee, await submissionOf({ ...written, assignmentIds: [assignmentId] }));
  }

  /** The director ends that supervision; its open cases are closed at once. */
  async endBeside() {
    const { otherTrainee: trainee, coveringSupervisor: supervisor, director } = this.#people;
    const [standing] = (await assignmentsOf(director, { supervisor, trainee })).filter(
      ({ kind }) => kind === 'SECONDARY',
    );
    return endAssignment(director, standing, { openCases: 'CLOSE_NOW' });
  }

  /** The clinician submits a case to a group of its own that keeps nothing longer than these seconds. */
  async submitBrief(seconds, words = {}) {
    const { director, facilitator, clinician } = this.#people;
    const { id } = await createGroup(director, {
      name: `For ${seconds} seconds, ${Date.now().toString(36)}`,
      facilitatorIds: [facilitator.personId],
      covenant: COVENANTS[0],
      backstopSeconds: seconds,
      afterSignOffSeconds: seconds,
    });
    await admit(facilitator, id, clinician);
    await signAll([facilitator, clinician], id, 1);
    return this.submitToGroup({ groupId: id, ...words });
  }

  /** The trainee sends the same write-up as a new version, with these sections put by others. */
  async resubmit(caseId, { sections = {}, question } = {}) {
    const written = this.#written.get(caseId);
    const { pseudonymized } = written;
    return resubmitCase(this.#people.trainee, {
      caseId,
      question: question ?? written.question,
      client: written.client,
      pseudonymized: {
        ...pseudonymized,
        resolutions: pseudonymized.resolutions.filter(({ section }) => !(section in sections)),
        sections: pseudonymized.sections.map(({ key, text }) => ({ key, text: sections[key] ?? text })),
      },
    });
  }

  /** A reader opens the first sections, all of them if no number is given; answers the texts by key. */
  async open(caseId, { by = 'supervisor', count = Infinity } = {}) {
    const reader = this.#people[by];
    if (count === Infinity) return openAll(reader, caseId);
    const texts = {};
    for (const { id, key } of newestSections(await readCase(reader, caseId)).slice(0, count)) {
      texts[key] = (await openSection(reader, id)).text;
    }
    return texts;
  }

  /** A group member says that they do not know the client. */
  answerRecognition(caseId, by) {
    return answerRecognition(this.#people[by], caseId);
  }

  /** The supervisor gathers a comment on words of an opened section, and sends it with `send`. */
  comment(caseId, place) {
    return gather(this.#people.supervisor, { caseId, version: 1, ...place });
  }

  /** The supervisor sends what was gathered with one verdict. */
  send(caseId, verdict, { version = 1, ...rest } = {}) {
    return sendReview(this.#people.supervisor, { caseId, version, verdict, password: 'none', ...rest });
  }
}
