/** What happens on the days of the demo clinic's earlier weeks, one method for each kind of thing, through the public API. */
import { dayAt } from '@subrosa/kernel';
import { admit, advance, answerRecognition, createGroup, COVENANTS, say, signAll } from './group-work.mjs';
import { comment, newestSections, openAll, openSection, readCase } from './read-case.mjs';
import { assign, ensureLicences, ensureRecovery, enter, unlock } from './set-up-clinic.mjs';
import {
  prepareWriteUp,
  recordConsent,
  resubmitCase,
  sendReview,
  submissionOf,
  submitCase,
  toGroup,
} from './write-up.mjs';
import { writeUpNamed } from './write-up-texts.mjs';

const CIRCLE = 'Early career circle';
const ZONE = 'America/Los_Angeles';
const DAY = 86_400_000;
const PASSWORD = 'demo people have none to type';
const GROUP_SCOPES = ['OWN_CLINIC_CONSULTATION', 'OUTSIDE_CONSULTATION'];
const LICENSED = [
  'supervisor',
  'covering-supervisor',
  'second-supervisor',
  'clinician',
  'facilitator',
  'member',
  'other-member',
  'guest',
];
/** Who supervises whom; the eighth trainee waits for a supervisor. */
const SUPERVISED = {
  supervisor: ['trainee', 'other-trainee', 'third-trainee'],
  'covering-supervisor': ['fourth-trainee', 'fifth-trainee', 'sixth-trainee'],
  'second-supervisor': ['seventh-trainee'],
};

/** The clinic on one day after the other; `on(day)` begins a day, and everyone enters anew. */
export class DemoWeeks {
  #devices = new Map();
  #people = new Map();
  /** The cases so far, by the name given to them. */
  cases = new Map();

  constructor({ url, clock, destroyDue }) {
    this.url = url;
    this.clock = clock;
    this.destroyDue = destroyDue;
  }

  async on(daysAgo) {
    await this.clock.goBack(daysAgo);
    this.today = dayAt(new Date(Date.now() - daysAgo * DAY), ZONE);
    this.#people.clear();
  }

  async as(persona) {
    const known = this.#people.get(persona);
    if (known !== undefined) return known;
    const person = await enter(this.url, persona);
    this.#people.set(persona, person);
    return person;
  }

  async #device(persona) {
    const known = this.#devices.get(persona);
    if (known !== undefined) return known;
    const device = await unlock(await this.as(persona), this.recoveryKey);
    this.#devices.set(persona, device);
    return device;
  }

  async setUp() {
    const [administrator, director, privacyOfficer] = await Promise.all(
      ['administrator', 'director', 'privacy-officer'].map((persona) => this.as(persona)),
    );
    this.recoveryKey = await ensureRecovery({ director, privacyOfficer });
    const licensed = [];
    for (const persona of LICENSED) licensed.push(await this.as(persona));
    await ensureLicences({ administrator }, licensed);
    this.assignments = new Map();
    for (const [persona, trainees] of Object.entries(SUPERVISED)) {
      const supervisor = await this.as(persona);
      for (const name of trainees) {
        const trainee = await this.as(name);
        this.assignments.set(name, {
          supervisor: persona,
          id: await assign({ director, supervisor, trainee }),
        });
      }
    }
  }

  async makeCircle() {
    const [director, facilitator, member, otherMember] = await Promise.all(
      ['director', 'clinician', 'member', 'other-member'].map((persona) => this.as(persona)),
    );
    const group = await createGroup(director, {
      name: CIRCLE,
      facilitatorIds: [facilitator.personId],
      covenant: COVENANTS[0],
    });
    for (const person of [member, otherMember]) await admit(facilitator, group.id, person);
    await signAll([facilitator, member, otherMember], group.id, 1);
    this.circleId = group.id;
  }

  /** Submits `text` as `name`: to the author's supervisor, or as `audience` says. */
  async write(name, { author: persona, text, audience, scopes }) {
    const author = await this.as(persona);
    const written = await prepareWriteUp(author, await this.#device(persona), writeUpNamed(text));
    await recordConsent(author, written.client.id, scopes);
    const assignment = this.assignments.get(persona);
    const to = audience ?? { assignmentIds: [assignment.id] };
    const { id } = await submitCase(author, await submissionOf({ ...written, ...to }));
    this.cases.set(name, { id, author: persona, written, supervisor: assignment?.supervisor });
  }

  writeToCircle(name, author, text) {
    return this.write(name, { author, text, audience: toGroup(this.circleId), scopes: GROUP_SCOPES });
  }

  async writeToColleague(name, { author, reader, text }) {
    const audience = {
      colleagueId: (await this.as(reader)).personId,
      purpose: 'TREATMENT_CONSULTATION',
    };
    await this.write(name, { author, text, audience, scopes: ['OWN_CLINIC_CONSULTATION'] });
  }

  async review(name, input) {
    const { id, supervisor } = this.cases.get(name);
    const reviewer = await this.as(supervisor);
    await openAll(reviewer, id);
    await sendReview(reviewer, { caseId: id, version: 1, password: PASSWORD, ...input });
  }

  signOff(name, version = 1) {
    return this.review(name, { verdict: 'REVIEWED_IN_WRITING', version });
  }

  /** Signed off, with a note of today that lasts. */
  signOffWithNote(name, note) {
    return this.review(name, { verdict: 'REVIEWED_IN_WRITING', note: { heldOn: this.today, ...note } });
  }

  /** One question on the first sentence of the dilemma, kept until a review is sent. */
  async ask(name, text) {
    const { id, supervisor } = this.cases.get(name);
    const reviewer = await this.as(supervisor);
    const { dilemma } = await openAll(reviewer, id);
    const quote = dilemma.slice(0, dilemma.indexOf('.') + 1);
    await comment(reviewer, {
      caseId: id,
      version: 1,
      section: 'dilemma',
      quote,
      sectionText: dilemma,
      text,
    });
  }

  async askForChanges(name, text) {
    await this.ask(name, text);
    await this.review(name, { verdict: 'CHANGES_REQUESTED' });
  }

  /** The same case again, with one more sentence at its end. */
  async answerWith(name, sentence) {
    const { id, author, written } = this.cases.get(name);
    const sections = written.pseudonymized.sections.map((section) =>
      section.key === 'dilemma' ? { ...section, text: `${section.text} ${sentence}` } : section,
    );
    await resubmitCase(await this.as(author), {
      caseId: id,
      question: written.question,
      client: written.client,
      pseudonymized: { ...written.pseudonymized, sections },
    });
  }

  async openFirst(name) {
    const { id, supervisor } = this.cases.get(name);
    const reviewer = await this.as(supervisor);
    await openSection(reviewer, newestSections(await readCase(reviewer, id))[0].id);
  }

  async readInCircle(name, readers) {
    const { id } = this.cases.get(name);
    for (const persona of readers) {
      const reader = await this.as(persona);
      await answerRecognition(reader, id);
      await openAll(reader, id);
    }
  }

  async advance(name, times = 1) {
    const facilitator = await this.as('clinician');
    for (let time = 0; time < times; time += 1) await advance(facilitator, this.cases.get(name).id);
  }

  /** Opens a thread on the case as a whole. */
  async say(name, persona, text, tag) {
    const entry = this.cases.get(name);
    const { threadId } = await say(await this.as(persona), { caseId: entry.id, text, tag });
    entry.lastThread = threadId;
  }

  /** Answers in the thread that was opened last. */
  async answer(name, persona, text) {
    const { id, lastThread } = this.cases.get(name);
    await say(await this.as(persona), { caseId: id, threadId: lastThread, text });
  }

  async send(name, persona, mutation) {
    await (await this.as(persona)).send(mutation, { id: this.cases.get(name).id });
  }

  async close(name, summary) {
    const facilitator = await this.as('clinician');
    await facilitator.send(
      'mutation CloseInCircle($input: CloseConsultationInput!) { closeConsultation(input: $input) { review { id } refusals { code } } }',
      { input: { caseId: this.cases.get(name).id, version: 1, summary, password: PASSWORD } },
    );
  }
}
