import { useQuery } from '@tanstack/react-query';
import type { DemoPeopleQuery } from '../../graphql/generated/operations.js';
import { DemoPeopleDocument } from '../../graphql/generated/session.js';
import { query } from '../../graphql/use-operation.js';

/** Somebody whom a visitor of the demo can look around as. */
export type DemoPerson = DemoPeopleQuery['demoPeople'][number];

/** Those who show one role each; the others fill the clinic. */
const FIRST = ['trainee', 'supervisor', 'member', 'director', 'privacy-officer', 'administrator'];

const rankOf = ({ persona }: DemoPerson): number => {
  const place = FIRST.indexOf(persona);
  return place < 0 ? FIRST.length : place;
};

/** The people of the demo clinic, those with a role to show first; empty outside of a demo. The tour's own clinic stays out. */
export const visitorsOf = (people: readonly DemoPerson[]): readonly DemoPerson[] =>
  people.filter(({ persona }) => !persona.startsWith('tour-')).sort((a, b) => rankOf(a) - rankOf(b));

/** True for those who are offered first. */
export const isFirst = ({ persona }: DemoPerson): boolean => FIRST.includes(persona);

/** The question for them, asked once in the life of a page. */
export const demoPeopleQuery = () => ({ ...query(DemoPeopleDocument, {}), staleTime: Infinity });

/** The people of the demo clinic. */
export function useDemoPeople(): readonly DemoPerson[] {
  const { data } = useQuery(demoPeopleQuery());
  return visitorsOf(data?.demoPeople ?? []);
}
