import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData, explain } from './index.js';
import type { Finding } from './index.js';

const screener = createScreener(defaultData());
const screen = (text: string): Finding[] => screener.screen({ sections: [{ key: 'a', text }] });
const marks = (text: string): string[] =>
  screen(text).map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`);

describe('names', () => {
  it.each([
    ['She was referred by Mrs. Okonkwo last week.', ['A_NAME Okonkwo']],
    ['My sister Halima drove me here.', ['A_NAME Halima']],
    ['He has a dog and a friend named Bartholomew.', ['A_NAME Bartholomew']],
    ['I met Rosa Delgado-Kim at intake.', ['A_NAME Rosa Delgado-Kim']],
    ['Her boyfriend Will is often late.', ['A_NAME Will']],
    ['Grace said that she would come.', ['A_NAME Grace']],
    ['In the evening maribel telephones her.', ['A_NAME maribel']],
    ['She spoke with J. Alvarez about it.', ['A_NAME J. Alvarez']],
    ["We talked about Kwabena's plan.", ['A_NAME Kwabena']],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('are marked at every mention once they are known', () => {
    expect(marks('Her husband Hope left. Later Hope came back, full of hope.')).toEqual([
      'A_NAME Hope',
      'A_NAME Hope',
    ]);
  });

  it('come with a reason in plain words', () => {
    const [finding] = screen('She was referred by Mrs. Okonkwo last week.');
    expect(finding?.evidence.map(explain)[0]).toBe("looks like a name after 'Mrs'");
  });
});

describe('structured identifiers', () => {
  it.each([
    ['Her number is (209) 555-0142.', 'D_PHONE (209) 555-0142'],
    ['Send it by fax to 209-555-0199.', 'E_FAX 209-555-0199'],
    ['Write to mari.q@example.com.', 'F_EMAIL mari.q@example.com'],
    ['SSN 529-41-7780', 'G_SSN 529-41-7780'],
    ['The chart says MRN: 00482913.', 'H_RECORD_NUMBER 00482913'],
    ['Her member ID XKD903417722 is active.', 'I_PLAN_NUMBER XKD903417722'],
    ['IBAN DE89 3704 0044 0532 0130 00', 'J_ACCOUNT DE89 3704 0044 0532 0130 00'],
    ["driver's license D8812043", 'K_LICENCE D8812043'],
    ['a grey car, plate 7KTR482', 'L_VEHICLE 7KTR482'],
    ['pacemaker serial no. PX-99120-4', 'M_DEVICE PX-99120-4'],
    ['see https://example.com/a?b=1.', 'N_URL https://example.com/a?b=1'],
    ['from 203.0.113.57 at night', 'O_IP 203.0.113.57'],
    ['posts as @mariquin_89 there', 'R_OTHER @mariquin_89'],
    ['lives at 412 Sycamore Bend Road with him', 'B_GEOGRAPHY 412 Sycamore Bend Road'],
    ['in Ceres, CA', 'B_GEOGRAPHY Ceres, CA'],
    ['ZIP 95307', 'B_GEOGRAPHY 95307'],
    ['a nurse at Mercy General Hospital', 'QUASI_FACILITY Mercy General Hospital'],
    ['a pupil of Whitmore Creek Elementary School', 'QUASI_SCHOOL Whitmore Creek Elementary School'],
    ['fingerprint ID FP-88213', 'P_BIOMETRIC FP-88213'],
    ['she sent IMG_2041.jpg to him', 'Q_PHOTO IMG_2041.jpg'],
    ['works at Larkfield Logistics', 'QUASI_EMPLOYER Larkfield Logistics'],
  ])('%s', (text, expected) => {
    expect(marks(text)).toContain(expected);
  });

  it.each([
    'on March 3rd',
    'on 3/14/2024',
    '14 March 2024',
    'since March 2024',
    'on 2024-03-14',
    'the 14th of June 2016',
    'March third',
    'born 11/08/1989',
    'on 6/14',
    'in October',
    '3-Mar-2024',
    "May '19",
  ])('finds the date in "%s"', (text) => {
    expect(screen(`She came ${text}.`).map(({ kind }) => kind)).toEqual(['C_DATE']);
  });

  it.each([
    'is a 91-year-old widow',
    'was aged 94',
    'turned 102',
    'is ninety-three years old',
    'is in her nineties',
  ])('finds the age in "grandmother %s"', (text) => {
    expect(screen(`Her grandmother ${text}.`).map(({ kind }) => kind)).toEqual(['C_AGE_OVER_89']);
  });
});

describe('harmless text', () => {
  it.each([
    'PHQ-9 14, GAD-7 of 9, GAF 55, distress 6/10, MMSE 26/30.',
    'Blood pressure was 132/84 and pulse 72.',
    'She takes sertraline 50 mg, Keppra and Camila.',
    'The Beck Depression Inventory gave 22 and the Hamilton Rating Scale 17.',
    'Linehan and Yalom were helpful; so was Bowlby, and Rogers on acceptance.',
    'In session 12 we returned to section 4.2 of the manual.',
    'Murphy sign negative; Parkinson disease ruled out; McMurray test normal.',
    'It may help. She will come on Monday with grace and hope.',
    'Will she come? May I ask? Hope is not a plan.',
    'DSM-5-TR criteria for F33.1 were met; CBT and EMDR were discussed.',
    'He is 34 and she was 89 when it happened in 2016.',
    'Child Protective Services was called; Prochaska and DiClemente would say Contemplation.',
    'Cognitive Behavioral Therapy, the Gottman method, a Bowen genogram and Minuchin were named.',
    'T: What brings you here? C: My Mom says I am fine. T: Mm-hm. C: God knows why.',
    'She speaks Spanish and is a Catholic from Mexico.',
  ])('has no finding: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });

  it('of a plain therapy narrative is left alone', () => {
    const text =
      'The client is a woman in her thirties who came because of panic at work. She sleeps badly, wakes at three, and worries that she will be dismissed. Her mother was warm and tired; her father drank. In the first sessions we worked on breathing and on a map of the cycle. She cried when she spoke of her brother, then laughed. I felt protective, and gave advice for most of the hour. We agreed on a diary, a safety plan and one call a week. Supervision helped me to see that I was the useful one again. What would it take for me to stay quiet? How can I bring up the ending? Her mood has lifted, and the last score was 11.';
    expect(marks(text)).toEqual([]);
  });
});
