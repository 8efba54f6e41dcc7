/**
 * The demo clinic's last six weeks: eight trainees, three supervisors and a second group, each case written, reviewed, recalled,
 * withdrawn and destroyed on its own day, by the people themselves. The newest comes last; `days` are days ago.
 */
import { DemoWeeks } from './demo-weeks.mjs';

const CHANGED = 'Since then we spoke about it once, and the client was relieved.';
const QUESTION = 'What happened just before you noticed this?';

const DAYS = [
  {
    days: 41,
    async live(weeks) {
      await weeks.setUp();
      await weeks.makeCircle();
      await weeks.write('first', { author: 'trainee', text: 'reviewed' });
    },
  },
  {
    days: 39,
    async live(weeks) {
      await weeks.signOffWithNote('first', {
        focus: 'How to stay with silence without filling it.',
        directions: 'Write down after each hour where you spoke first, and bring it along.',
      });
      await weeks.write('second', { author: 'other-trainee', text: 'changes asked' });
      await weeks.write('third', { author: 'fourth-trainee', text: 'waiting' });
    },
  },
  {
    days: 37,
    async live(weeks) {
      await weeks.signOff('second');
      await weeks.signOff('third');
      await weeks.write('fourth', { author: 'seventh-trainee', text: 'in review' });
      await weeks.writeToCircle('circle’s first', 'other-member', 'in the group');
    },
  },
  {
    days: 35,
    async live(weeks) {
      await weeks.askForChanges('fourth', QUESTION);
      await weeks.readInCircle('circle’s first', ['clinician', 'member']);
      await weeks.advance('circle’s first');
      await weeks.say('circle’s first', 'member', 'What does the client do when you disagree?', 'QUESTION');
      await weeks.answer('circle’s first', 'other-member', 'There is a smile, and then thanks.');
    },
  },
  {
    days: 33,
    async live(weeks) {
      await weeks.answerWith('fourth', CHANGED);
      await weeks.advance('circle’s first');
      await weeks.say('circle’s first', 'member', 'I would wonder aloud what peace costs.', 'TECHNIQUE');
    },
  },
  {
    days: 31,
    async live(weeks) {
      await weeks.signOff('fourth', 2);
      await weeks.advance('circle’s first', 2);
      await weeks.close('circle’s first', 'To bring small disagreements into the room, one at a time.');
      await weeks.write('fifth', { author: 'fifth-trainee', text: 'before the leave' });
    },
  },
  {
    days: 29,
    async live(weeks) {
      await weeks.signOff('fifth');
      await weeks.writeToCircle('taken out', 'member', 'waiting');
    },
  },
  {
    days: 28,
    async live(weeks) {
      await weeks.send(
        'taken out',
        'member',
        'mutation TakeOut($id: ID!) { leaveGroup(caseId: $id) { id } }',
      );
      await weeks.write('sixth', { author: 'third-trainee', text: 'three minutes' });
    },
  },
  {
    days: 26,
    async live(weeks) {
      await weeks.signOff('sixth');
      await weeks.write('recalled', { author: 'sixth-trainee', text: 'in review' });
      await weeks.send(
        'recalled',
        'sixth-trainee',
        'mutation TakeBack($id: ID!) { recallCase(caseId: $id) { id } }',
      );
    },
  },
  { days: 23, live: (weeks) => weeks.destroyDue() },
  {
    days: 19,
    async live(weeks) {
      await weeks.destroyDue();
      await weeks.write('seventh', { author: 'trainee', text: 'changes asked' });
    },
  },
  {
    days: 18,
    async live(weeks) {
      await weeks.signOff('seventh');
      await weeks.destroyDue();
    },
  },
  { days: 15, live: (weeks) => weeks.destroyDue() },
  {
    days: 12,
    async live(weeks) {
      await weeks.destroyDue();
      await weeks.write('ends soon', { author: 'other-trainee', text: 'signed off, ends soon' });
      await weeks.signOffWithNote('ends soon', {
        focus: 'Ending well: what is said in the last hours, and by whom.',
        riskAndEthics: 'The plan for a crisis was gone through and stands.',
        directions: 'Name the ending three hours before it comes.',
      });
    },
  },
  {
    days: 8,
    async live(weeks) {
      await weeks.write('signed off', { author: 'seventh-trainee', text: 'signed off last week' });
      await weeks.signOff('signed off');
      await weeks.write('opened and late', { author: 'fourth-trainee', text: 'opened and late' });
    },
  },
  {
    days: 6,
    async live(weeks) {
      await weeks.openFirst('opened and late');
      await weeks.write('waiting too long', { author: 'fifth-trainee', text: 'waiting too long' });
      await weeks.writeToCircle('under discussion', 'other-member', 'under discussion');
    },
  },
  {
    days: 4,
    async live(weeks) {
      await weeks.destroyDue();
      await weeks.write('asked again', { author: 'trainee', text: 'asked, answered, asked again' });
      await weeks.readInCircle('under discussion', ['clinician', 'member']);
      await weeks.advance('under discussion');
      await weeks.say('under discussion', 'member', 'Who else knows how things stand?', 'QUESTION');
    },
  },
  {
    days: 3,
    async live(weeks) {
      await weeks.askForChanges('asked again', 'What would you like to say, if you could choose?');
      await weeks.write('changes asked', { author: 'third-trainee', text: 'changes asked last week' });
      await weeks.answer('under discussion', 'other-member', 'One friend, since last month.');
      await weeks.advance('under discussion');
    },
  },
  {
    days: 2,
    async live(weeks) {
      await weeks.askForChanges(
        'changes asked',
        'What did you agree on with the parents about such moments?',
      );
      await weeks.say(
        'under discussion',
        'member',
        'I notice how careful all of us become around the fee.',
        'TECHNIQUE',
      );
    },
  },
  {
    days: 1,
    async live(weeks) {
      await weeks.answerWith('asked again', CHANGED);
      await weeks.write('a question waits', {
        author: 'other-trainee',
        text: 'opened today, a question waits',
      });
      await weeks.ask('a question waits', 'What did you see in the face of the client?');
      await weeks.writeToColleague('for a colleague', {
        author: 'member',
        reader: 'clinician',
        text: 'for a colleague',
      });
    },
  },
];

/** Writes the weeks into a clinic that has none; the clock is right again when this ends, however it ends. */
export async function liveEarlierWeeks({ url, clock, destroyDue }) {
  const weeks = new DemoWeeks({ url, clock, destroyDue });
  try {
    for (const { days, live } of DAYS) {
      await weeks.on(days);
      await live(weeks);
    }
  } finally {
    await clock.setRight();
  }
}
