/** The whole tour, against any server with the demo clinics. */
import { pseudonymize, screenWriteUp } from '../demo/author-device.mjs';
import { enterAll } from '../demo/set-up-clinic.mjs';
import { createClientRecord, recordConsent, saveDraft, submissionOf, submitCase } from '../demo/write-up.mjs';
import { loadTourCase } from './answer-key.mjs';
import { arrange, passGate, writeUp } from './before-review.mjs';
import { discuss, expire, expireWithoutWorker, read, signOff } from './review-and-end.mjs';
import { Story } from './story.mjs';

/** A second, shorter case of the same author. */
async function secondCase(people, tour) {
  const client = await createClientRecord(people.trainee, people.device, tour.record);
  await recordConsent(people.trainee, client.id);
  const draft = await saveDraft(people.trainee, people.device, {
    clientRecordId: client.id,
    content: { sections: tour.sections, question: tour.question },
  });
  const { findings } = screenWriteUp({ sections: tour.sections, record: tour.record });
  const text = pseudonymize({ sections: tour.sections, record: tour.record, findings });
  const input = await submissionOf({
    draft,
    client,
    assignmentIds: [people.assignmentId],
    question: tour.question,
    pseudonymized: text,
    teaser: { ageBand: 'FROM_26_TO_39', presentingArea: 'ANXIETY' },
  });
  return { ...people, client, draft, text, case: await submitCase(people.trainee, input) };
}

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
  await expireWithoutWorker(story, await secondCase(people, tour), worker);
  return story.count;
}
