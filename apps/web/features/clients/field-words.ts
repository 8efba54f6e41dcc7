import type { ListField } from './record-form.js';

/** What a list of the record is called, and what goes into it. */
export interface FieldWords {
  readonly label: string;
  readonly hint?: string;
}

/** The words of every list. */
export const FIELD_WORDS: Readonly<Record<ListField, FieldWords>> = {
  dates: { label: 'Dates', hint: 'The birth date first, then dates that stand in the story: 1994-03-07' },
  phones: { label: 'Telephone numbers' },
  emails: { label: 'E-mail addresses' },
  usernames: { label: 'User names', hint: 'Of games, forums, social media' },
  websites: { label: 'Websites' },
  addresses: { label: 'Street addresses', hint: 'Each in one line: 12 Rosewood Lane, Elmsworth' },
  places: { label: 'Towns and other places' },
  counties: { label: 'Counties' },
  employers: { label: 'Employers' },
  occupations: { label: 'Occupations', hint: 'Where the occupation is rare enough to point to somebody' },
  schools: { label: 'Schools and colleges' },
  congregations: { label: 'Congregations' },
  organizations: { label: 'Clinics, teams, clubs' },
  identifiers: { label: 'Numbers and codes', hint: 'Of records, plans, accounts, licences' },
  vehicles: { label: 'Vehicles', hint: 'Plates, or the vehicle in words' },
  others: { label: 'Anything else only this client has', hint: 'Looked for word for word' },
};

/** The lists in the groups of the form. */
export const FIELD_GROUPS: readonly { readonly title: string; readonly fields: readonly ListField[] }[] = [
  {
    title: 'Dates, and how they are reached',
    fields: ['dates', 'phones', 'emails', 'usernames', 'websites'],
  },
  { title: 'Where they live', fields: ['addresses', 'places', 'counties'] },
  {
    title: 'Where they belong',
    fields: ['employers', 'occupations', 'schools', 'congregations', 'organizations'],
  },
  { title: 'Numbers and anything else', fields: ['identifiers', 'vehicles', 'others'] },
];
