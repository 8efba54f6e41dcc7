import type { RecognitionAnswer } from '../../graphql/generated/operations.js';

/** One answer to "do you know this client?", with what follows from it. */
interface RecognitionChoice {
  readonly answer: RecognitionAnswer;
  readonly label: string;
  readonly consequence: string;
}

/** The three answers, in the order in which they are offered. */
export const RECOGNITION_CHOICES: readonly RecognitionChoice[] = [
  {
    answer: 'NO',
    label: 'No',
    consequence:
      'You can open the case. If you come to think that you know the client, step out at any moment.',
  },
  {
    answer: 'THROUGH_MY_WORK_HERE',
    label: 'Yes, through my work here',
    consequence:
      'You can open the case: knowing a client as a colleague in this clinic takes nobody out. Your answer is recorded.',
  },
  {
    answer: 'OTHERWISE',
    label: 'Yes or perhaps, in another way',
    consequence:
      'You step out at once and for good, of this case and of later ones about the same client. The author is told that a reader may know their client, not who. Nobody asks whom you thought of.',
  },
];
