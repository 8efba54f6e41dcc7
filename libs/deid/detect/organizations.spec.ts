import { describe, expect, it } from '@jest/globals';
import { createScreener, defaultData } from '../index.js';

// The rules alone: what the tagger adds is measured elsewhere.
const { tagger: _, ...lists } = defaultData();
const screener = createScreener(lists);
const marks = (text: string): string[] =>
  screener
    .screen({ sections: [{ key: 'a', text }] })
    .filter(({ kind }) => kind.startsWith('QUASI_'))
    .map(({ from, to, kind }) => `${kind.slice(6)} ${text.slice(from, to)}`);

describe('organizations', () => {
  it.each([
    ['He is an apprentice at Brask & Holloway Plumbing.', 'EMPLOYER Brask & Holloway Plumbing'],
    ['She was fired from Larkfield last May.', 'EMPLOYER Larkfield'],
    ["works at Tolliver's Marine on weekends", "EMPLOYER Tolliver's Marine"],
    ['We heard that Corvane Analytics Inc. closed.', 'EMPLOYER Corvane Analytics Inc'],
    ['Climate Corporation let her go.', 'EMPLOYER Climate Corporation'],
    ['She rides for Orrindale Citrus Growers.', 'EMPLOYER Orrindale Citrus Growers'],
    ['He served in the 3rd Calder Brigade.', 'EMPLOYER 3rd Calder Brigade'],
    ['her shift at kroger ended late', 'EMPLOYER kroger'],
    ["he works at tolliver's marine in the summer", "EMPLOYER tolliver's marine"],
    ['his cousin owns frost harbor llc', 'EMPLOYER frost harbor llc'],
    ['She works at Walmart now.', 'EMPLOYER Walmart'],
    ['Her son is at Tiny Sprouts preschool.', 'SCHOOL Tiny Sprouts preschool'],
    ['He goes to Pine Hollow middle school.', 'SCHOOL Pine Hollow middle school'],
    ['She graduated from Orrin Tech in 2015.', 'SCHOOL Orrin Tech'],
    ['a sophomore at the University of Larkmoor', 'SCHOOL University of Larkmoor'],
    ["She graduated from St. Ursula's with honours.", "SCHOOL St. Ursula's"],
    ['He was seen at Larkmoor General in May.', 'FACILITY Larkmoor General'],
    ["admitted to St. Hedwig's overnight", "FACILITY St. Hedwig's"],
    ['surgery at saint orrin hospital last year', 'FACILITY saint orrin hospital'],
    ['He asked for the ROI for Meadow Brook Hospital.', 'FACILITY Meadow Brook Hospital'],
    ['She was treated at City Medical Center.', 'FACILITY City Medical Center'],
    ["The group at St. Brendan's was kind.", "CONGREGATION St. Brendan's"],
    ['They pray at Masjid Al-Rahmaan.', 'CONGREGATION Masjid Al-Rahmaan'],
    ['She sings at Calvary Baptist.', 'CONGREGATION Calvary Baptist'],
    ['three meetings a week at first lutheran', 'CONGREGATION first lutheran'],
    ['He leads Our Lady of the Pines.', 'CONGREGATION Our Lady of the Pines'],
    ['She plays in the Trentmoor Symphony.', 'ORGANIZATION Trentmoor Symphony'],
    ['a letter from VFW Post 4471 came', 'ORGANIZATION VFW Post 4471'],
    ['She teaches at PS 118.', 'SCHOOL PS 118'],
    ['an advocate at bramble house, bed for two', 'FACILITY bramble house'],
    ['the letter to kroger hr', 'EMPLOYER kroger'],
    ['Lutheran Social Services of Orrindale helped.', 'EMPLOYER Lutheran Social Services of Orrindale'],
    ['He was held at Calder County Jail.', 'ORGANIZATION Calder County Jail'],
  ])('are found with their kind: %s', (text, expected) => {
    expect(marks(text)).toContain(expected);
  });

  it.each([
    'Child Protective Services and the Department of Motor Vehicles called.',
    'She goes to Alcoholics Anonymous and is on Medicaid.',
    "He was diagnosed with Alzheimer's and treated with Norvasc.",
    'She was seen by Dr. Ames at noon.',
    'They are Southern Baptist and he was raised Roman Catholic.',
    'She enrolled in the GUSTO trial.',
    'He went to church, to school and to the hospital.',
    'She works at home and for herself, at night.',
    'He explained to HR that the police came.',
    'Family Therapy and Group Therapy were offered at the Health Department.',
    'the pulm. clinic and the psychiatric hospital were full',
    'She works with children and for the county.',
    'She bought it at Walmart.',
  ])('are not seen in: %s', (text) => {
    expect(marks(text)).toEqual([]);
  });
});
