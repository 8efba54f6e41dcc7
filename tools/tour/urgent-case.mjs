/** A safety case that cannot wait: the call comes first, and the case reaches the one person who is there. */
import { findsCase, noticesOf } from '../demo/look-up.mjs';
import { newestSections, openAll, readCase } from '../demo/read-case.mjs';
import {
  SUBMIT,
  prepareWriteUp,
  recordConsent,
  resubmitCase,
  submissionOf,
  submitCase,
} from '../demo/write-up.mjs';
import { writeUpNamed } from '../demo/write-up-texts.mjs';
import { claim, eventually } from './story.mjs';

const ON_CALL = { name: 'the duty line of the clinic', phone: '+1 530 555 0199' };
const NOT_MONITORED = 'Subrosa is not monitored: call now';

async function onCall({ director }) {
  const { clinic } = await director.send('query OnCall { clinic { onCall { name phone version } } }');
  if ((clinic.onCall?.phone ?? null) === ON_CALL.phone) return clinic.onCall;
  const { setOnCall } = await director.send(
    'mutation SetOnCall($input: OnCallInput!) { setOnCall(input: $input) { onCall { name phone version } } }',
    { input: { ...ON_CALL, expectedVersion: clinic.onCall?.version ?? 0 } },
  );
  return setOnCall.onCall;
}

/** Whether a case went out unscreened, as this person is told. */
async function isUnscreened(person, id) {
  const { case: seen } = await person.send('query Screening($id: ID!) { case(id: $id) { isUnscreened } }', {
    id,
  });
  return seen.isUnscreened;
}

/** The first attempt is answered with whom to call; the second goes to the cover alone. */
export async function submitUrgent(story, people) {
  const { trainee, device } = people;
  const shown = await onCall(people);
  const written = writeUpNamed('urgent');
  let input;
  await story.step(
    'The trainee fears for a client tonight, and submits “today” as the text stands, names and all.',
    async () => {
      people.urgentText = await prepareWriteUp(trainee, device, written);
      await recordConsent(trainee, people.urgentText.client.id);
      const { mySupervisors } = await trainee.send('query Mine { mySupervisors { id kind } }');
      const { id } = mySupervisors.find(({ kind }) => kind === 'COVERING');
      input = await submissionOf({
        ...people.urgentText,
        assignmentIds: [id],
        ...{ sections: written.sections, resolutions: [], deviceCheck: null },
        ...{ urgency: 'TODAY', unscreened: true },
      });
      const { submitCase: answer } = await trainee.send(SUBMIT, { input });
      const codes = answer.refusals.map(({ code }) => code);
      claim(
        answer.case === null && codes.join() === 'ON_CALL_NOT_SHOWN',
        `the gate answered ${codes.join(', ')}`,
      );
      const words = [NOT_MONITORED, ON_CALL.name, ON_CALL.phone];
      claim(
        words.every((word) => answer.urgentNotice.includes(word)),
        'she was not told whom to call',
      );
      return `first of all: “${answer.urgentNotice}”`;
    },
  );
  await story.step(
    'The number shown, she submits again: unscreened, to the covering supervisor alone.',
    async () => {
      people.urgent = await submitCase(trainee, { ...input, onCallVersion: shown.version });
      return `case ${people.urgent.number} is there, findings open; nothing here delayed the call`;
    },
  );
}

/** One person reads it until it has passed the gate. */
export async function readUrgent(story, people) {
  const { trainee, supervisor, coveringSupervisor, director, urgent, urgentText } = people;
  const { id } = urgent;
  await story.step('The covering supervisor has a notice, and reads.', async () => {
    const notice = await eventually(
      async () =>
        (await noticesOf(coveringSupervisor, id)).find(({ kind }) => kind === 'CASE_SUBMITTED_URGENT'),
      { within: 20_000, words: 'no notice within 20 seconds: is the worker running?' },
    );
    const names = ['Corwin', trainee.name, urgentText.client.pseudonym];
    claim(notice.text === 'Urgent: sign in or phone.', `the notice says ${notice.text}`);
    claim(!names.some((name) => notice.text.includes(name)), 'the notice names somebody');
    claim((await isUnscreened(coveringSupervisor, id)) === true, 'it is not marked unscreened');
    const texts = await openAll(coveringSupervisor, id);
    claim(texts.concern.includes('Corwin'), 'the text is not the one that was sent');
    return `“${notice.text}” The case is marked unscreened`;
  });
  await story.step('The supervisor on leave and the director ask for it.', async () => {
    const found = await findsCase(supervisor, urgent);
    claim(found.length === 0, `the supervisor finds it by ${found.join(', ')}`);
    const seen = await readCase(director, id);
    claim(seen.teaser === null && newestSections(seen).length === 0, 'the director was given text of it');
    return 'she finds nothing; the director sees that it exists, and not a word';
  });
}

/** The next version passes the gate. */
export async function screenUrgent(story, people) {
  const { trainee, coveringSupervisor, urgent, urgentText } = people;
  const { id } = urgent;
  await story.step('That night the trainee sends a pseudonymized version through the gate.', async () => {
    const { client, pseudonymized, question } = urgentText;
    await resubmitCase(trainee, { caseId: id, question, client, pseudonymized });
    claim((await isUnscreened(coveringSupervisor, id)) === false, 'it is still marked unscreened');
    const texts = await openAll(coveringSupervisor, id);
    claim(!Object.values(texts).some((text) => text.includes('Corwin')), 'the name is still in it');
    return 'it is screened now, and the name is gone from it';
  });
}
