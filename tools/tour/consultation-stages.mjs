/** The group discusses in stages, somebody steps out, and the facilitator closes. */
import { CLOSE, SAY, advance, answerRecognition, consultationOf, say } from '../demo/group-work.mjs';
import { findsCase, noticesOf } from '../demo/look-up.mjs';
import { newestSections, openAll, openRefused, readCase } from '../demo/read-case.mjs';
import { claim, eventually } from './story.mjs';

const QUESTION = 'What would a disagreement between the two of you look like?';
const ANSWER = 'I would be relieved, and then I would make peace again.';

/** READ and CLARIFY: whoever has not the word is told whose it is. */
export async function clarify(story, people) {
  const { member, facilitator, clinician, groupCase } = people;
  const { id } = groupCase;
  story.scene('The group discusses');
  await story.step('A member writes while the group still reads.', async () => {
    const { code, details } = await member.refused(SAY, {
      input: { caseId: id, tag: 'QUESTION', text: QUESTION },
    });
    claim(code === 'NOT_YOUR_TURN' && details.stage === 'READ', `the refusal was ${code}`);
    return `refused: ${details.explanation}`;
  });
  await story.step('The facilitator moves on; the member asks, the author answers.', async () => {
    const moved = await advance(facilitator, id);
    claim(moved.stage === 'CLARIFY', `the stage is ${moved.stage}`);
    const { threadId } = await say(member, { caseId: id, tag: 'QUESTION', text: QUESTION });
    await say(clinician, { caseId: id, threadId, text: ANSWER });
    const { case: seen } = await member.send(
      'query Threads($id: ID!) { case(id: $id) { threads { edges { node { comments { text } } } } } }',
      { id },
    );
    const texts = seen.threads.edges.flatMap(({ node }) => node.comments.map(({ text }) => text));
    claim(texts.join() === [QUESTION, ANSWER].join(), 'question and answer are not there');
    return `“${QUESTION}” “${ANSWER}”`;
  });
}

/** "I may know this client", said in the middle of it. */
export async function stepOut(story, people) {
  const { member, facilitator, clinician, guest, groupCase } = people;
  const { id } = groupCase;
  await story.step('Reading the answer, the member says “I may know this client”.', async () => {
    const outcome = await answerRecognition(member, id, 'OTHERWISE');
    claim(outcome === 'STEPPED_OUT', `the outcome was ${outcome}`);
    const found = await findsCase(member, groupCase);
    claim(found.length === 0, `it is still found by ${found.join(', ')}`);
    return 'at once there is no such case for her: not in the list, by number, by id or among her notices';
  });
  await story.step('The facilitator is told.', async () => {
    const notice = await eventually(
      async () => (await noticesOf(facilitator, id)).find(({ kind }) => kind === 'SOMEONE_STEPPED_OUT'),
      { within: 20_000, words: 'no notice within 20 seconds: is the worker running?' },
    );
    claim(!JSON.stringify(notice).includes(member.name), 'the notice names her');
    return `“${notice.text}” Not who, and not whom she thought of`;
  });
  await story.step('The guest, who has not begun, tries to begin.', async () => {
    await answerRecognition(guest, id);
    const seen = await readCase(guest, id);
    const code = await openRefused(guest, newestSections(seen)[0].id);
    claim(code === 'FIRST_OPENINGS_PAUSED', `the refusal was ${code}`);
    return `refused (${code}): first openings wait for the author`;
  });
  await story.step('The author relies on her client’s consent, and the guest reads.', async () => {
    const { case: own } = await clinician.send(
      'query Recusals($id: ID!) { case(id: $id) { openRecusals { id } } }',
      { id },
    );
    claim(own.openRecusals.length === 1, `${own.openRecusals.length} recusals wait`);
    await clinician.send(
      'mutation Rely($id: ID!, $how: RecusalAnswerGiven!) { answerRecusal(recusalId: $id, how: $how) { answer } }',
      { id: own.openRecusals[0].id, how: 'CONSENT' },
    );
    const texts = await openAll(guest, id);
    claim((await findsCase(member, groupCase)).length === 0, 'the member is back');
    return `the guest opens ${Object.keys(texts).length} sections; the member stays out for good`;
  });
}

/** From thinking aloud to the summary. */
export async function close(story, people) {
  const { facilitator, clinician, guest, groupCase } = people;
  const { id } = groupCase;
  await story.step('The group thinks aloud, and the author, who listens, tries to interrupt.', async () => {
    claim((await advance(facilitator, id)).stage === 'REFLECT', 'the stage did not move');
    await say(guest, { caseId: id, tag: 'TECHNIQUE', text: 'I would wonder aloud what peace costs.' });
    const words = { caseId: id, text: 'But I did say so.' };
    const { code, details } = await clinician.refused(SAY, { input: words });
    claim(code === 'NOT_YOUR_TURN' && details.whoSpeaks === 'MEMBERS', `the refusal was ${code}`);
    return `refused: ${details.explanation}`;
  });
  await story.step(
    'The guest recommends, the author replies, and the facilitator comes to the summary.',
    async () => {
      const { sendRecommendation } = await guest.send(
        'mutation Recommend($input: SendRecommendationInput!) { sendRecommendation(input: $input) { review { id } findings { kind } } }',
        { input: { caseId: id, version: 1, text: 'Disagree once, kindly, about something small.' } },
      );
      claim(sendRecommendation.review !== null, 'the recommendation was not taken');
      await advance(facilitator, id);
      await say(clinician, { caseId: id, text: 'I will begin with the time of our sessions.' });
      const { stage } = await advance(facilitator, id);
      claim(stage === 'SUMMARY', `the stage is ${stage}`);
      return 'a recommendation decides nothing; only the facilitator closes';
    },
  );
  const input = {
    caseId: id,
    version: 1,
    summary: 'To bring small disagreements into the room, one at a time.',
  };
  await story.step('She sums up without her password, and then with it.', async () => {
    const { closeConsultation: refused } = await facilitator.send(CLOSE, { input });
    claim(refused.review === null && refused.refusals.length === 1, 'it closed without a password');
    const password = 'demo people have none to type';
    const { closeConsultation: closed } = await facilitator.send(CLOSE, { input: { ...input, password } });
    claim(closed.case.state === 'REVIEWED', `the state is ${closed.case.state}`);
    const { stage } = await consultationOf(clinician, id);
    claim(stage === 'CLOSED', `the stage is ${stage}`);
    return `refused (${refused.refusals[0].code}), then closed; by the group’s own rule it ends at ${closed.case.expiresAt}`;
  });
}
