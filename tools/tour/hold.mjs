/** A legal hold stops destruction, not expiry. */
import { newestSections, openAll, readCase } from '../demo/read-case.mjs';
import { sendReview } from '../demo/write-up.mjs';
import { claim, dayOfClinic, eventually, untilPast } from './story.mjs';

const REVIEW_DAYS = 30;
/** Long enough for a worker that would destroy it to have done so. */
const WATCHED_MS = 2_500;

const PAUSED = 'query Paused($id: ID!) { case(id: $id) { state destructionPaused isExpired } }';
const RECEIPT =
  'query Receipt($id: ID!) { receipt(caseId: $id) { statement holdCount holdDelayedFrom holdDelayedUntil } }';

/** A hold is placed on the urgent case shortly before its end, outlasts the end, and is released. */
export async function hold(story, people) {
  const { supervisor, trainee, privacyOfficer, urgent } = people;
  const { id } = urgent;
  let placed;
  let expiresAt;
  story.scene('A legal hold');
  await story.step(
    'The supervisor signs off; seconds before the end the privacy officer places a hold.',
    async () => {
      await openAll(supervisor, id);
      await sendReview(supervisor, {
        caseId: id,
        version: 2,
        verdict: 'REVIEWED_IN_WRITING',
        password: 'none',
      });
      ({ placeHold: placed } = await privacyOfficer.send(
        'mutation PlaceHold($input: PlaceHoldInput!) { placeHold(input: $input) { id version caseCount } }',
        {
          input: {
            extent: 'CASE',
            caseId: id,
            reasonCode: 'SUBPOENA',
            reason: 'A court has asked for what there is.',
            reviewOn: dayOfClinic(REVIEW_DAYS),
          },
        },
      ));
      const { case: own } = await trainee.send(PAUSED, { id });
      claim(own.destructionPaused && !own.isExpired, 'the author does not see that it is paused');
      ({ expiresAt } = await readCase(trainee, id));
      return 'the author sees “destruction paused”, and no reason';
    },
  );
  await story.step('At its expiry the case is unreadable, and is not destroyed.', async () => {
    await untilPast(expiresAt);
    await new Promise((done) => setTimeout(done, WATCHED_MS));
    const { case: own } = await trainee.send(PAUSED, { id });
    claim(own.isExpired && own.state === 'REVIEWED', `its state is ${own.state}`);
    const texts = newestSections(await readCase(supervisor, id)).filter(({ text }) => text !== null);
    claim(texts.length === 0, 'the supervisor still reads it');
    claim((await trainee.send(RECEIPT, { id })).receipt === null, 'there is a receipt already');
    return 'nobody reads a word of it; there is no receipt';
  });
  await story.step('The privacy officer releases the hold.', async () => {
    await privacyOfficer.send(
      'mutation Release($holdId: ID!, $version: Int!) { releaseHold(holdId: $holdId, version: $version) { releasedAt } }',
      { holdId: placed.id, version: placed.version },
    );
    const receipt = await eventually(async () => (await trainee.send(RECEIPT, { id })).receipt, {
      within: 90_000,
      words: 'no receipt within 90 seconds of the release',
    });
    claim(
      receipt.holdCount === 1 && receipt.holdDelayedFrom < receipt.holdDelayedUntil,
      'the receipt does not tell of it',
    );
    // What follows is about the key, as in every receipt.
    return `its receipt: “${receipt.statement.split('. ').slice(0, 2).join('. ')}.”`;
  });
}
