import type { CaseDocument, OpenedRecord } from '@subrosa/deid';

/** A fictional client as the author knows her. */
export const RECORD: OpenedRecord = {
  names: [
    { given: 'Wilhelmina', family: 'Oxenfürth', nicknames: ['Billie'], role: 'client' },
    { given: 'Theodora', family: 'Oxenfürth', role: 'relative' },
  ],
  phones: ['(916) 555-0142'],
  emails: ['wilhelmina.oxenfurth@example.org'],
  addresses: ['4711 Quarrendon Street, Sacramento, CA 95814'],
  employers: ['Brackenridge Bakery'],
  identifiers: ['MRN-00734412'],
  dates: ['1961-03-14'],
};

/** Her story before the author has replaced anything. */
export const DRAFT: CaseDocument = {
  sections: [
    {
      key: 'presenting_concern',
      text: 'Wilhelmina Oxenfürth, born 03/14/1961, asked for help after she had stopped sleeping. Call (916) 555-0142.',
    },
    {
      key: 'background',
      text: 'She lives at 4711 Quarrendon Street, Sacramento, CA 95814, and has worked at Brackenridge Bakery for years.',
    },
    {
      key: 'course',
      text: 'Theodora Oxenfürth drove her to every session. Her record number is MRN-00734412.',
    },
    { key: 'assessment', text: 'A careful person who fears to be a burden to those she loves.' },
    { key: 'treatment', text: 'We stay with the pause and name what is felt in it.' },
    {
      key: 'dilemma',
      text: 'Billie writes from wilhelmina.oxenfurth@example.org at night, and I do not know whether to answer.',
    },
  ],
};

/** What the supervisor is asked; holds nothing of hers. */
export const QUESTION = 'How do I answer when the silence between the sessions goes on?';

/** What may be found nowhere but on the author's device. */
export const IDENTIFIERS: readonly string[] = [
  'Wilhelmina Oxenfürth',
  'Theodora Oxenfürth',
  '(916) 555-0142',
  'wilhelmina.oxenfurth@example.org',
  '4711 Quarrendon Street',
  'Brackenridge Bakery',
  'MRN-00734412',
  '03/14/1961',
];
