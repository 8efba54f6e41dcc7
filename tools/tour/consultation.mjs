/** A case goes to a consultation group: who finds it, who is asked what, and what a changed covenant closes. */
import { COVENANTS, answerRecognition, groupsOf, publishCovenant, signAll } from '../demo/group-work.mjs';
import { findsCase, listedCases } from '../demo/look-up.mjs';
import { newestSections, openAll, openRefused, openSection, readCase } from '../demo/read-case.mjs';
import { unlock } from '../demo/set-up-clinic.mjs';
import {
  SUBMIT,
  prepareWriteUp,
  recordConsent,
  submissionOf,
  submitCase,
  toGroup,
} from '../demo/write-up.mjs';
import { writeUpNamed } from '../demo/write-up-texts.mjs';
import { claim } from './story.mjs';

const count = (number, noun, plural = `${noun}s`) => `${number} ${number === 1 ? noun : plural}`;

/** The gate asks for every scope of consent; the author leaves one member out. */
export async function present(story, people) {
  const { clinician, otherMember, group, member } = people;
  story.scene('A case for the group');
  let input;
  await story.step(
    'A clinician writes up a case and submits it with her client’s consent for this clinic only.',
    async () => {
      const device = await unlock(clinician, people.recoveryKey);
      const written = await prepareWriteUp(clinician, device, writeUpNamed('in the group'));
      people.groupText = written.pseudonymized;
      await recordConsent(clinician, written.client.id, ['OWN_CLINIC_CONSULTATION']);
      people.groupClient = written.client;
      input = await submissionOf({ ...written, ...toGroup(group.id, [otherMember.personId]) });
      const { submitCase: answer } = await clinician.send(SUBMIT, { input });
      const codes = answer.refusals.map(({ code }) => code);
      claim(
        answer.case === null && codes.join() === 'SCOPE_NOT_COVERED',
        `the gate answered ${codes.join(', ')}`,
      );
      return `refused (${codes.join(', ')}): with a guest in the group it takes consent to outside consultation too`;
    },
  );
  await story.step(
    `She records that consent and submits again, leaving out ${otherMember.name}.`,
    async () => {
      await recordConsent(clinician, people.groupClient.id, ['OUTSIDE_CONSULTATION']);
      people.groupCase = await submitCase(clinician, input);
      return `case ${people.groupCase.number} is with the group, and nobody is told who was left out`;
    },
  );
  await story.step('The member who was left out looks for it: list, number, id, notices.', async () => {
    const found = await findsCase(otherMember, people.groupCase);
    claim(found.length === 0, `it was found by ${found.join(', ')}`);
    const others = await findsCase(member, people.groupCase);
    claim(
      others.includes('the list') && others.includes('the id'),
      'the other member does not find it either',
    );
    return 'nothing anywhere; the other member finds it';
  });
}

/** Recognition is asked first; a guest reaches one case and no more. */
export async function readInGroup(story, people) {
  const { member, facilitator, guest, groupCase, groupText, case: other } = people;
  const { id } = groupCase;
  await story.step('The member tries to read before saying whether she knows the client.', async () => {
    const [first] = newestSections(await readCase(member, id));
    const code = await openRefused(member, first.id);
    claim(code === 'RECOGNITION_NOT_ANSWERED', `the refusal was ${code}`);
    return `refused (${code})`;
  });
  await story.step(
    'She answers “no” and opens every section in order; so does the facilitator.',
    async () => {
      for (const reader of [member, facilitator]) {
        await answerRecognition(reader, id);
        const sections = newestSections(await readCase(reader, id));
        const code = await openRefused(reader, sections[1].id);
        claim(code === 'SECTION_NOT_OPENABLE', `the second section first: ${code}`);
        const texts = await openAll(reader, id);
        claim(
          groupText.sections.every(({ key, text }) => texts[key] === text),
          'a section came out different',
        );
      }
      return `${count(groupText.sections.length, 'section')} each, the second never before the first`;
    },
  );
  await story.step('The guest looks around: cases, groups, people, supervision.', async () => {
    const listed = await listedCases(guest);
    claim(listed.length === 1 && listed[0] === id, `${count(listed.length, 'case')} on the list`);
    const groups = await groupsOf(guest);
    claim(groups.length === 1, count(groups.length, 'group'));
    const { people: shown } = await guest.send(
      'query People { people(first: 100) { edges { node { person { id } } } } }',
    );
    const ids = shown.edges.map(({ node }) => node.person.id);
    claim(
      ids.every((one) => one === guest.personId),
      count(ids.length, 'person', 'people'),
    );
    const { assignments } = await guest.send('query Who { assignments { edges { node { id } } } }');
    claim(assignments.edges.length === 0, count(assignments.edges.length, 'assignment'));
    const found = await findsCase(guest, other);
    claim(found.length === 0, `another case by ${found.join(', ')}`);
    return 'this one case and this one group; of the clinic nothing else, not even who works here';
  });
}

/** A changed covenant closes the reading of everyone until they sign again. */
export async function changeCovenant(story, people) {
  const { facilitator, clinician, member, guest, group, groupCase } = people;
  await story.step('The facilitator publishes a changed covenant.', async () => {
    const change = { covenant: COVENANTS[1], replacesVersion: 1 };
    people.covenantVersion = await publishCovenant(facilitator, group.id, change);
    for (const reader of [member, guest]) {
      const found = await findsCase(reader, groupCase);
      claim(found.length === 0, `${reader.name} still finds it by ${found.join(', ')}`);
    }
    return 'at once neither the member nor the guest finds the case any more';
  });
  await story.step('Member and guest sign it, and so do facilitator and author.', async () => {
    await signAll([member, guest, facilitator, clinician], group.id, people.covenantVersion);
    const [first] = newestSections(await readCase(member, groupCase.id));
    claim((await openSection(member, first.id)).text.length > 0, 'the member cannot read on');
    claim((await findsCase(guest, groupCase)).includes('the id'), 'the guest does not find it');
    return 'the member reads on where she was; the guest sees the case again, still unopened';
  });
}
