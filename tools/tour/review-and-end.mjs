/** The second half of the tour: the case is read, discussed, answered, signed off, expires and is destroyed. */
import { comment, newestSections, openAll, openRefused, openSection, readCase } from '../demo/read-case.mjs';
import { resubmitCase, sendReview } from '../demo/write-up.mjs';
import { REPORTED_LENGTH, changedText, freeStretch } from './reported-passage.mjs';
import { claim, dayOfClinic, eventually, untilPast } from './story.mjs';

/** Who sees what before and while the supervisor reads. */
export async function read(story, people) {
  const { supervisor, otherTrainee, director, trainee } = people;
  const id = people.case.id;
  story.scene('Need to know');
  await story.step('Another trainee asks for the case by its id.', async () => {
    const code = await otherTrainee.refusal('query Case($id: ID!) { case(id: $id) { number } }', { id });
    claim(code === 'NOT_FOUND', `the answer was ${code}`);
    return 'not found';
  });
  await story.step('The director asks for the case.', async () => {
    const seen = await readCase(director, id);
    claim(
      seen.teaser === null && newestSections(seen).length === 0,
      'the director was given text of the case',
    );
    return `that it exists: number ${seen.number}, ${seen.state}, due ${seen.reviewDueAt}; not a word of it`;
  });
  let sections;
  await story.step('The supervisor sees the teaser and why she may see it.', async () => {
    const seen = await readCase(supervisor, id);
    sections = newestSections(seen);
    claim(seen.teaser.question === people.question, 'the question came out different');
    return `“${seen.grants[0].reason}”`;
  });
  await story.step('She tries the second section before the first.', async () => {
    const code = await openRefused(supervisor, sections[1].id);
    claim(code !== null, 'it opened');
    return `refused (${code}): sections open in order`;
  });
  await story.step('She opens every section in order.', async () => {
    people.read = await openAll(supervisor, id);
    const same = people.text.sections.every(({ key, text }) => people.read[key] === text);
    claim(same, 'a section came out different from what was submitted');
    return `${sections.length} sections, word for word what the author submitted`;
  });
  await story.step('The author looks up who has read her case.', async () => {
    const { case: own } = await trainee.send(
      'query Openings($id: ID!) { case(id: $id) { state openings { viewerId openedAt } } }',
      { id },
    );
    claim(own.openings.length === sections.length, `${own.openings.length} openings are recorded`);
    claim(
      own.openings.every(({ viewerId }) => viewerId === supervisor.personId),
      'someone else is among them',
    );
    return `${own.openings.length} openings, all by ${supervisor.name}; the case is ${own.state}`;
  });
}

/** Comments, a reported passage, changes, a new version. */
export async function discuss(story, people) {
  const { supervisor, trainee } = people;
  const id = people.case.id;
  story.scene('Discussion');
  const first = people.text.sections[0];
  const quote = first.text.slice(0, first.text.indexOf('.') + 1);
  await story.step('The supervisor tries to write a comment with a telephone number in it.', async () => {
    const answer = await comment(supervisor, {
      caseId: id,
      version: 1,
      section: first.key,
      quote,
      sectionText: first.text,
      text: 'Call me about this at (415) 555-0134 before you see them.',
    });
    claim(answer.comment === null && answer.findings.length > 0, 'the screen let it through');
    return `not stored: the screen marked ${answer.findings.map(({ kind }) => kind).join(', ')}`;
  });
  await story.step('She gathers a comment on the first sentence; it is not sent yet.', async () => {
    const answer = await comment(supervisor, {
      caseId: id,
      version: 1,
      section: first.key,
      quote,
      sectionText: first.text,
      text: 'What did you notice in yourself when this was said?',
    });
    claim(answer.comment?.isPending === true, 'it was not gathered');
    const { case: own } = await trainee.send(
      'query Threads($id: ID!) { case(id: $id) { threads { edges { node { id } } } } }',
      { id },
    );
    claim(own.threads.edges.length === 0, 'the author already sees it');
    return 'only she can see it';
  });
  await story.step('She reports a passage as identifying.', async () => {
    const section = newestSections(await readCase(supervisor, id))[1];
    const from = freeStretch(people.text, section);
    const reported = section.text.slice(from, from + REPORTED_LENGTH);
    people.reported = { key: section.key, from };
    await supervisor.send(
      'mutation Report($input: ReportPassageInput!) { reportPassage(input: $input) { id state } }',
      {
        input: { sectionId: section.id, from, to: from + REPORTED_LENGTH },
      },
    );
    const after = newestSections(await readCase(supervisor, id))[1];
    claim(!after.text.includes(reported), 'she can still read it');
    const own = newestSections(await readCase(trainee, id))[1];
    claim(own.text.includes(reported), 'it is hidden from the author too');
    return 'hidden at once from everyone but the author';
  });
  await story.step('She asks for changes; her comment is sent with it.', async () => {
    const { review } = await sendReview(supervisor, {
      caseId: id,
      version: 1,
      verdict: 'CHANGES_REQUESTED',
      recommendations: 'Say more about what changed between the early and the late sessions.',
      password: 'demo people have none to type',
    });
    claim(review?.commentCount === 1, 'the comment was not sent');
    const { case: own } = await trainee.send(
      'query Threads($id: ID!) { case(id: $id) { state threads { edges { node { comments { text author { displayName } } } } } } }',
      { id },
    );
    claim(own.state === 'CHANGES_REQUESTED', `the state is ${own.state}`);
    return `the author reads: “${own.threads.edges[0].node.comments[0].text}”`;
  });
  await story.step('The author answers with a new version, through the same gate.', async () => {
    const send = (pseudonymized) =>
      resubmitCase(trainee, { caseId: id, question: people.question, client: people.client, pseudonymized });
    const refused = await send(changedText(people.text, null)).catch(({ message }) => message);
    claim(String(refused).includes('REPORTED_PASSAGE_KEPT'), 'the reported passage was let through');
    people.text = changedText(people.text, people.reported);
    const renewed = await send(people.text);
    claim(renewed.state === 'SUBMITTED' || renewed.state === 'IN_REVIEW', `the state is ${renewed.state}`);
    return 'refused while it still held the reported passage; version 2 rewords it and answers the report, the old comment stays at its sentence';
  });
}

/** Sign-off, what lasts of it, and the tightened expiry. */
export async function signOff(story, people) {
  const { supervisor, trainee } = people;
  const id = people.case.id;
  story.scene('Sign-off');
  await story.step(
    'The supervisor reads version 2 and signs off, with ratings and a note that lasts.',
    async () => {
      await openAll(supervisor, id);
      const { review, reminder } = await sendReview(supervisor, {
        caseId: id,
        version: 2,
        verdict: 'REVIEWED_IN_WRITING',
        recommendations: 'Decline the letter in writing and agree a safety plan for the waiting room.',
        ratings: [
          {
            competency: 'ETHICS_AND_LAW',
            score: 4,
            rationale: 'Weighs the duties with care and asks early.',
          },
        ],
        note: {
          heldOn: dayOfClinic(),
          focus: 'Declining a request for a letter without harm to the alliance.',
          riskAndEthics: 'Possible threat from a relative; plan agreed.',
          directions: 'Discuss the plan with the front desk this week.',
        },
        password: 'demo people have none to type',
      });
      claim(review !== null, 'the review was refused');
      return reminder;
    },
  );
  await story.step('The expiry is tightened.', async () => {
    const seen = await readCase(trainee, id);
    claim(seen.state === 'REVIEWED', `the state is ${seen.state}`);
    claim(new Date(seen.expiresAt) < new Date(people.case.expiresAt), 'the expiry did not move');
    people.case.expiresAt = seen.expiresAt;
    return `this clinic lives in seconds: the case ends at ${seen.expiresAt}`;
  });
}

/** No text for anyone at or after the instant; answers what is left to see. */
async function unreadable(people, id) {
  for (const person of [people.trainee, people.supervisor, people.director]) {
    const seen = await readCase(person, id);
    claim(seen.isExpired, `${person.name} does not see it as expired`);
    const texts = newestSections(seen).filter(({ text }) => text !== null);
    claim(texts.length === 0 && (seen.teaser?.question ?? null) === null, `${person.name} still reads it`);
  }
  return `neither ${people.trainee.name} nor ${people.supervisor.name} nor the director reads a word`;
}

const RECEIPT =
  'query Receipt($id: ID!) { receipt(caseId: $id) { unreadableAt destroyedAt keyErasedAt statement ledgerPosition } }';

/** Expiry, destruction by the worker, the receipt, what remains. */
export async function expire(story, people) {
  const { trainee, supervisor, privacyOfficer, director, otherTrainee } = people;
  const id = people.case.id;
  story.scene('Expiry and destruction');
  await story.step('At its expiry the case is unreadable, before anything is destroyed.', async () => {
    await untilPast(people.case.expiresAt);
    return unreadable(people, id);
  });
  await story.step('The worker destroys it, erases its key and writes the receipt.', async () => {
    const receipt = await eventually(
      async () => {
        const { receipt: found } = await trainee.send(RECEIPT, { id });
        return (found?.keyErasedAt ?? null) === null ? null : found;
      },
      { within: 90_000, words: 'no complete receipt within 90 seconds: is the worker running?' },
    );
    const seen = await readCase(trainee, id);
    claim(seen.state === 'DESTROYED', `the state is ${seen.state}`);
    return receipt.statement;
  });
  await story.step('The supervision note outlives the case, for the supervisor and the author.', async () => {
    for (const person of [supervisor, trainee]) {
      const { supervisionNotes } = await person.send(
        'query Notes { supervisionNotes(first: 100) { edges { node { caseNumber focus } } } }',
      );
      const note = supervisionNotes.edges
        .map(({ node }) => node)
        .find(({ caseNumber }) => caseNumber === people.case.number);
      claim(note !== undefined, `${person.name} does not find the note`);
    }
    return 'both read it; it holds nothing of the client';
  });
  await story.step('The privacy officer reads the ledger of the case.', async () => {
    const { ledgerEvents } = await privacyOfficer.send(
      'query Ledger($filter: LedgerFilterInput) { ledgerEvents(first: 100, filter: $filter) { edges { node { action outcome } } } }',
      { filter: { caseId: id } },
    );
    const nodes = ledgerEvents.edges.map(({ node }) => node);
    const count = (outcome) => nodes.filter((node) => node.outcome === outcome).length;
    claim(count('READ') >= 6 && nodes.some(({ action }) => action === 'case.destroy'), 'lines are missing');
    return `${nodes.length} lines: ${count('DONE')} changes, ${count('READ')} texts read, ${count('REFUSED')} refusals, the destruction among them`;
  });
  await story.step(
    'The director asks for the same lines, and the other trainee for the receipt.',
    async () => {
      const { ledgerEvents } = await director.send(
        'query Ledger($filter: LedgerFilterInput) { ledgerEvents(first: 100, filter: $filter) { edges { node { actorId } } } }',
        { filter: { caseId: id } },
      );
      claim(
        ledgerEvents.edges.every(({ node }) => node.actorId === director.personId),
        'the director sees what others did',
      );
      const { receipt } = await otherTrainee.send(RECEIPT, { id }).catch(() => ({ receipt: null }));
      claim(receipt === null, 'the other trainee got the receipt');
      return 'she is shown counts and her own steps only; he is shown nothing';
    },
  );
}

/** The second pass: with the worker stopped, time alone makes the case unreadable. */
export async function expireWithoutWorker(story, people, worker) {
  const id = people.case.id;
  const { trainee, supervisor } = people;
  story.scene('A second case, with the worker stopped');
  await story.step(
    'A second case is submitted, opened and signed off; then the worker is stopped.',
    async () => {
      const [first] = newestSections(await readCase(supervisor, id));
      await openSection(supervisor, first.id);
      await openAll(supervisor, id);
      await sendReview(supervisor, {
        caseId: id,
        version: 1,
        verdict: 'REVIEWED_IN_WRITING',
        password: 'none',
      });
      people.case.expiresAt = (await readCase(trainee, id)).expiresAt;
      await worker.stop();
      return `it ends at ${people.case.expiresAt}, and nothing is running that could destroy it`;
    },
  );
  await story.step('At its expiry it is unreadable all the same.', async () => {
    await untilPast(people.case.expiresAt);
    const seen = await unreadable(people, id);
    const { state } = await readCase(trainee, id);
    claim(state === 'REVIEWED', `its state is ${state}`);
    return `${seen}; it is not destroyed yet (${state}), and there is no receipt`;
  });
  await story.step('The worker goes on, and destroys it.', async () => {
    await worker.resume();
    await eventually(async () => (await trainee.send(RECEIPT, { id })).receipt, {
      within: 90_000,
      words: 'no receipt within 90 seconds of the worker’s return',
    });
    return 'one receipt, like any other';
  });
}
