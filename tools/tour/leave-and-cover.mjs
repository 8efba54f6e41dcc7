/** The supervisor goes on leave: somebody covers, for exactly those days. */
import { END, assignmentsOf, coverLeave, endAssignment } from '../demo/cover-work.mjs';
import { findsCase, listedCases } from '../demo/look-up.mjs';
import { comment, newestSections, openAll, openRefused, openSection, readCase } from '../demo/read-case.mjs';
import { ensureLicences } from '../demo/set-up-clinic.mjs';
import { prepareWriteUp, recordConsent, submissionOf, submitCase } from '../demo/write-up.mjs';
import { writeUpNamed } from '../demo/write-up-texts.mjs';
import { claim, dayOfClinic } from './story.mjs';

const LEAVE_DAYS = 7;
const COMMENT = 'Who else will be in the house tomorrow?';

/** Ends what an earlier tour left, so that this one begins without a cover. */
async function endEarlierCovers({ director, coveringSupervisor, trainee }) {
  for (const left of await assignmentsOf(director, { supervisor: coveringSupervisor, trainee }))
    await endAssignment(director, left, { openCases: 'CLOSE_NOW', unsentComments: 'DISCARD' });
}

async function submitUsual({ trainee, device, assignmentId }) {
  const written = await prepareWriteUp(trainee, device, writeUpNamed('before the leave'));
  await recordConsent(trainee, written.client.id);
  return submitCase(trainee, await submissionOf({ ...written, assignmentIds: [assignmentId] }));
}

/** From the last case before the leave to the first reading by the cover; `people.cover` is the cover. */
export async function goOnLeave(story, people) {
  const { director, supervisor, coveringSupervisor, trainee } = people;
  story.scene('Leave and cover');
  await story.step('The trainee submits a case; a second supervisor asks for cases.', async () => {
    await ensureLicences(people, [coveringSupervisor]);
    await endEarlierCovers(people);
    people.waiting = await submitUsual(people);
    const listed = await listedCases(coveringSupervisor);
    claim(listed.length === 0, `${coveringSupervisor.name} sees ${listed.length} cases`);
    return `case ${people.waiting.number} waits for ${supervisor.name}; ${coveringSupervisor.name} sees none`;
  });
  await story.step(
    `${supervisor.name} goes on leave; the director arranges cover from today on.`,
    async () => {
      const untilOn = dayOfClinic(LEAVE_DAYS);
      const { isRefused, covers } = await coverLeave(director, { supervisor, coveringSupervisor, untilOn });
      claim(!isRefused, covers.flatMap(({ findings }) => findings.map(({ text }) => text)).join(' '));
      people.cover = covers.map(({ cover }) => cover).find((one) => one.superviseeId === trainee.personId);
      claim(people.cover.isInForce, 'the cover is not in force');
      return `${coveringSupervisor.name} covers until the end of ${untilOn}, not a day longer`;
    },
  );
  await story.step('The cover asks again, and begins to read.', async () => {
    const listed = await listedCases(coveringSupervisor);
    claim(listed.includes(people.waiting.id), 'the waiting case is not there');
    const seen = await readCase(coveringSupervisor, people.waiting.id);
    const { text } = await openSection(coveringSupervisor, newestSections(seen)[0].id);
    claim(text.length > 0, 'the first section is empty');
    return `0 before, ${listed.length} now: “${seen.grants[0].reason}”`;
  });
}

/** What the director is asked before a cover of cases can end. */
async function refusedEnding({ director, cover }) {
  const input = { assignmentId: cover.id, expectedVersion: cover.version, reason: 'COMPLETED' };
  return director.refused(END, { input });
}

/** An unscreened case has one reader; the cover cannot end past it unasked. */
export async function endTooEarly(story, people) {
  await story.step('The director, who believes the leave is over, ends the cover.', async () => {
    const { code, details } = await refusedEnding(people);
    claim(code === 'OPEN_CASES_UNDECIDED' && details.openCases === 1, `the answer was ${code}`);
    return `asked first (${code}): one open case has no other reader; hand over, or close now? She leaves it`;
  });
}

/** The supervisor is back before the day: the ending asks first, and closes at once. */
export async function endCover(story, people) {
  const { director, supervisor, coveringSupervisor, trainee, urgent, waiting, cover } = people;
  await story.step(
    'The cover gathers a comment; the supervisor is back, and the director ends the cover.',
    async () => {
      const { concern } = await openAll(coveringSupervisor, urgent.id);
      const quote = concern.slice(0, concern.indexOf(',') + 1);
      const place = { caseId: urgent.id, version: 2, section: 'concern', quote, sectionText: concern };
      await comment(coveringSupervisor, { ...place, text: COMMENT });
      const { code, details } = await refusedEnding(people);
      claim(code === 'COMMENTS_UNDECIDED' && details.unsentComments === 1, `the answer was ${code}`);
      return `asked first (${code}): one comment is not sent; send it, or delete it?`;
    },
  );
  await story.step('She has it sent.', async () => {
    await endAssignment(director, cover, { unsentComments: 'SEND' });
    const left = await listedCases(coveringSupervisor);
    claim(left.length === 0, `${left.length} cases are left on the list`);
    for (const one of [urgent, waiting]) {
      const found = await findsCase(coveringSupervisor, one);
      claim(found.length === 0, `case ${one.number} is still found by ${found.join(', ')}`);
      claim((await findsCase(supervisor, one)).includes('the id'), `${supervisor.name} does not find it`);
    }
    const { versions } = await readCase(supervisor, urgent.id);
    const unscreened = versions.find(({ number }) => number === 1);
    const code = await openRefused(supervisor, unscreened.sections[0].id);
    claim(code === 'FORBIDDEN' && unscreened.question === null, `the unscreened version answered ${code}`);
    const { case: own } = await trainee.send(
      'query Said($id: ID!) { case(id: $id) { threads { edges { node { comments { text } } } } } }',
      { id: urgent.id },
    );
    claim(JSON.stringify(own).includes(COMMENT), 'the comment did not reach the author');
    return `the author has it; at once ${coveringSupervisor.name} finds nothing, and ${supervisor.name} has both cases, of the urgent one the screened version alone`;
  });
}
