/** The whole tour, against any server with the demo clinics. */
import { enterAll } from '../demo/set-up-clinic.mjs';
import { prepareWriteUp, recordConsent, submissionOf, submitCase } from '../demo/write-up.mjs';
import { loadTourCase } from './answer-key.mjs';
import { TEASER, arrange, passGate, writeUp } from './before-review.mjs';
import { discuss, expire, expireWithoutWorker, read, signOff } from './review-and-end.mjs';
import { formGroup } from './consultation-group.mjs';
import { clarify, close, stepOut } from './consultation-stages.mjs';
import { changeCovenant, present, readInGroup } from './consultation.mjs';
import { hold } from './hold.mjs';
import { endCover, endTooEarly, goOnLeave } from './leave-and-cover.mjs';
import { readUrgent, screenUrgent, submitUrgent } from './urgent-case.mjs';
import { Story } from './story.mjs';

/** A second case of the same author, about another client. */
async function secondCase(people, tour) {
  const { trainee, device, assignmentId } = people;
  const written = await prepareWriteUp(trainee, device, { ...tour, teaser: TEASER });
  await recordConsent(trainee, written.client.id);
  const input = await submissionOf({ ...written, assignmentIds: [assignmentId] });
  return { ...people, case: await submitCase(trainee, input) };
}

/** What the two larger scenes are made of, in their order. */
const GROUP_SCENE = [formGroup, present, readInGroup, changeCovenant, clarify, stepOut, close];
const LEAVE_SCENE = [goOnLeave, submitUrgent, readUrgent, endTooEarly, screenUrgent, endCover, hold];

/** Plays every scene and answers the number of steps; throws at the first that does not happen as told. */
export async function playTour({ url, worker, print = console.log, prefix = 'tour-' }) {
  const story = new Story(print);
  const tour = loadTourCase();
  print(`A tour of Subrosa at ${url}. Everyone in it is fictional.`);
  const people = { ...(await enterAll(url, prefix)), question: tour.question };
  await arrange(story, people);
  await writeUp(story, people, tour);
  await passGate(story, people, tour);
  await read(story, people);
  await discuss(story, people);
  await signOff(story, people);
  await expire(story, people);
  for (const play of [...GROUP_SCENE, ...LEAVE_SCENE]) await play(story, people);
  await expireWithoutWorker(story, await secondCase(people, tour), worker);
  return story.count;
}
