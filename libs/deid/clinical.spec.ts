import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from './index.js';

const screener = createScreener(defaultData());
const marks = (text: string): string[] =>
  screener
    .screen({ sections: [{ key: 'a', text }] })
    .map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`);

/** The rules and lists without the tagger, whose weights are trained anew from time to time. */
const { tagger: _tagger, ...lists } = defaultData();
const byRules = createScreener(lists);

describe('clinical text that names nobody', () => {
  it.each([
    'PHQ-9 14, GAF 55, BDI-II of 31, MoCA 26/30, pain 6/10, T-score 68, 98th percentile, SUDS from 8 to 3.',
    'The BDI-II score fell from 31 to 17 and the PCL-5 stayed at 42; WAIS-IV FSIQ 112, Y-BOCS 24.',
    'BP 128/82, HR 72, T 98.6, SpO2 97%, BMI 31.4, weight 212 lbs, A1C 6.8, TSH 2.1, lithium level 0.8.',
    'Sertraline 50 mg qhs, clonazepam 0.5 mg bid prn, lamotrigine 25 mg q6h, Vraylar 1.5 mg, Auvelity, buspirone 10 mg TID.',
    'See section 4.2, chapter 7, page 113, figure 3, item 9 of the manual, and sessions 3-5; session 12 of 16.',
    'Dx: F43.10, F33.1, 296.32, Z63.0; CPT 90837, 90791, 90847 with 95 modifier; G0444.',
    'We met at 3:30 pm for 50 minutes; the 45-minute session ran 9:00-9:45 am; she sleeps 4-5 hours.',
    'He pays $150 a session, owes $1,200.00, and version 2.1.3 of the app; 20% off; 1 in 4; 3:1 ratio.',
    'Turner syndrome was ruled out, the Boston Naming Test was normal, and Waddell signs were absent.',
    "Bowen family systems theory, Gottman method, Winnicott's holding environment, Kohut's selfobject.",
    'Treatment Plan: Cognitive Behavioral Therapy weekly; Safety Plan reviewed; Motivational Interviewing.',
    'We used Internal Family Systems: Manager, Firefighter, Exile and Self; Parts Work; the Inner Critic.',
    'DBT skills: Wise Mind, Opposite Action, DEAR MAN, TIPP, Radical Acceptance, Distress Tolerance.',
    'Genitourinary: negative. Musculoskeletal: pain. Gastroesophageal reflux. Odynophagia. Creatinine normal.',
    'Machismo, Marianismo and Familismo were discussed; Titration and Pendulation; Brainspotting; Hakomi.',
    'Denies SI/HI/AVH. No NSSI. CPS report made per mandated reporting; IEP in place; PRN Ativan; CBT-I, MBSR.',
    'Medication: Lexapro, Wellbutrin XL 300mg, Seroquel 25, Adderall XR, Concerta, Strattera, Depakote ER.',
    'T: How did that feel? C: Like I was drowning. T: Drowning. C: Yeah. (Silence 12 sec.) T: Hmm.',
    'An Englishman, two Egyptians and a Republican walked into Starbucks; one wore Adidas.',
  ])('%s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});

describe('a real name', () => {
  it.each([
    ['She saw Dr. Beck and Mrs. Young on the ward.', ['A_NAME Beck', 'A_NAME Young']],
    ['Her sister Yasmin and her aunt Camila visited.', ['A_NAME Yasmin', 'A_NAME Camila']],
    ['The record was signed by Dr. Turner after the BDI-II (31).', ['A_NAME Turner']],
  ])('is not refuted by what it also is: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  it('of another language is known at the start of a sentence', () => {
    const text = 'Oluwaseun came late. Siobhan was angry. Nguyen Thi Hoa wept.';
    const found = byRules.screen({ sections: [{ key: 'a', text }] });
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual([
      'Oluwaseun',
      'Siobhan',
      'Nguyen Thi Hoa',
    ]);
  });
});
