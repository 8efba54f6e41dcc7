/** The first half of the tour: supervision is arranged, a case is written up, pseudonymized and let through the gate. */
import { pseudonymize, screenWriteUp } from '../demo/author-device.mjs';
import {
  PASSPHRASE,
  ensureAssignment,
  ensureLicences,
  ensureRecovery,
  unlock,
} from '../demo/set-up-clinic.mjs';
import {
  SUBMIT,
  createClientRecord,
  recordConsent,
  saveDraft,
  submissionOf,
  submitCase,
} from '../demo/write-up.mjs';
import { compare } from './answer-key.mjs';
import { claim } from './story.mjs';

/** What readers of the tour's case see before they open it. */
export const TEASER = { ageBand: 'FROM_26_TO_39', presentingArea: 'ANXIETY' };

/** The director arranges supervision; the guard refuses what it must. */
export async function arrange(story, people) {
  const { director, supervisor, trainee, administrator } = people;
  story.scene('Supervision is arranged');
  await story.step(
    'The director and the privacy officer make the clinic’s recovery key together.',
    async () => {
      people.recoveryKey = await ensureRecovery(people);
      return 'its private half is split in two; the server has neither';
    },
  );
  await story.step('The administrator enters the supervisor’s licence.', async () => {
    await ensureLicences(people, [supervisor]);
    return `${supervisor.name} is licensed in California`;
  });
  await story.step('The director tries to make the supervisor her own supervisee.', async () => {
    const { assignSupervisor } = await director.send(
      'mutation AssignSelf($input: AssignmentInput!) { assignSupervisor(input: $input) { isRefused findings { code text citation } } }',
      { input: { supervisorId: supervisor.personId, superviseeId: supervisor.personId, kind: 'PRIMARY' } },
    );
    claim(assignSupervisor.isRefused, 'the guard let someone supervise themselves');
    return `refused: ${assignSupervisor.findings[0].text}`;
  });
  await story.step('The trainee tries to appoint a supervisor herself.', async () => {
    const code = await trainee.refusal(
      'mutation AssignMine($input: AssignmentInput!) { assignSupervisor(input: $input) { isRefused } }',
      { input: { supervisorId: supervisor.personId, superviseeId: trainee.personId, kind: 'PRIMARY' } },
    );
    claim(code === 'FORBIDDEN', `the refusal was ${code}`);
    return 'refused: only the director assigns';
  });
  await story.step('The director assigns the supervisor to the trainee.', async () => {
    people.assignmentId = await ensureAssignment(people);
    return `${supervisor.name} supervises ${trainee.name} from today`;
  });
  await story.step('The administrator, who runs the clinic’s accounts, asks for its cases.', async () => {
    const { cases } = await administrator.send('query Cases { cases { edges { node { id } } } }');
    claim(cases.edges.length === 0, `${cases.edges.length} cases were listed`);
    return 'none: administrators see no cases, not even that they exist';
  });
}

/** The author's device seals the record and the draft. */
export async function writeUp(story, people, tour) {
  const { trainee, otherTrainee } = people;
  story.scene('A case is written up');
  await story.step(
    'The trainee unlocks her vault with a passphrase that never leaves her device.',
    async () => {
      people.device = await unlock(trainee, people.recoveryKey);
      return 'the server keeps the key pair sealed and cannot open it';
    },
  );
  await story.step('She seals a client record under a random pseudonym.', async () => {
    people.client = await createClientRecord(trainee, people.device, tour.record);
    return `the client is “${people.client.pseudonym}”; the server holds ${people.client.sealed.blob.length} characters of ciphertext`;
  });
  await story.step('Another trainee asks for that record by its id.', async () => {
    const code = await otherTrainee.refusal('query Record($id: ID!) { clientRecord(id: $id) { id } }', {
      id: people.client.id,
    });
    claim(code === 'NOT_FOUND', `the answer was ${code}`);
    return 'not found: for him there is no such thing';
  });
  await story.step(
    `She writes ${tour.length} characters, real names and all, and saves the draft.`,
    async () => {
      people.draft = await saveDraft(trainee, people.device, {
        clientRecordId: people.client.id,
        content: { sections: tour.sections, question: tour.question },
      });
      const { draft } = await trainee.send(
        'query Draft($id: ID!) { draft(id: $id) { blob keyForAuthor version } }',
        {
          id: people.draft.id,
        },
      );
      const opened = await people.device.open('draft', people.draft.id, draft.version, draft);
      claim(opened.sections[0].text === tour.sections[0].text, 'the draft came back different');
      return 'saved as a sealed blob; read back and opened on her device, word for word';
    },
  );
}

/** The engine marks, the author resolves, the gate refuses and then lets through. */
export async function passGate(story, people, tour) {
  const { trainee } = people;
  story.scene('The gate');
  let findings;
  await story.step('The engine screens the write-up against the opened record, on her device.', async () => {
    ({ findings } = screenWriteUp({ sections: tour.sections, record: tour.record }));
    const { found, missed, falseMarks } = compare(tour, findings);
    claim(
      missed.length === 0,
      `${missed.length} planted identifiers were missed, the first in ${missed[0]?.section}`,
    );
    claim(falseMarks.length <= 10, `${falseMarks.length} false marks, more than 10`);
    return `all ${found} planted identifiers found, ${falseMarks.length} false marks`;
  });
  await story.step(
    'She replaces and generalises them; names of staff she keeps, with a reason.',
    async () => {
      const keep = tour.planted.filter((item) => item.keep === true).map(({ quote }) => quote);
      people.text = pseudonymize({ sections: tour.sections, record: tour.record, findings, keep });
      claim(people.text.unresolved === 0, `${people.text.unresolved} findings are still open`);
      const kept = people.text.resolutions.filter(({ resolution }) => resolution === 'KEPT').length;
      return `${people.text.resolutions.length} findings resolved, ${kept} of them kept; nothing of the record is left`;
    },
  );
  const input = () =>
    submissionOf({
      draft: people.draft,
      client: people.client,
      assignmentIds: [people.assignmentId],
      question: tour.question,
      pseudonymized: people.text,
      teaser: TEASER,
    });
  await story.step('She submits too early: no consent, nothing attested, no question.', async () => {
    const { submitCase: answer } = await trainee.send(SUBMIT, {
      input: { ...(await input()), question: '', attestations: [], deviceCheck: null },
    });
    const codes = [...new Set(answer.refusals.map(({ code }) => code))];
    claim(answer.case === null && codes.length >= 4, `the gate gave only ${codes.join(', ')}`);
    return `refused with every reason at once: ${codes.join(', ')}`;
  });
  await story.step('She records the client’s written consent to supervision.', async () => {
    const consent = await recordConsent(trainee, people.client.id);
    claim(consent.isInForce, 'the consent is not in force');
    return 'in force from today; withdrawing it would close the case at once';
  });
  await story.step('She submits again.', async () => {
    people.case = await submitCase(trainee, await input());
    claim(people.case.state === 'SUBMITTED', `its state is ${people.case.state}`);
    return `case ${people.case.number}; it expires at ${people.case.expiresAt} whatever happens`;
  });
  await story.step('What left her device so far is searched for the planted identifiers.', () => {
    const wire = trainee.sent.join('\n');
    const secrets = tour.planted.filter((item) => item.keep !== true).map(({ quote }) => quote);
    const leaked = secrets.filter(
      (quote) => quote.length >= 6 && wire.includes(JSON.stringify(quote).slice(1, -1)),
    );
    claim(leaked.length === 0, `${leaked.length} planted identifiers left the device`);
    claim(!wire.includes(PASSPHRASE), 'the passphrase left the device');
    return `none of them in ${trainee.sent.length} requests; nor the passphrase`;
  });
}
