import { createFileRoute } from '@tanstack/react-router';
import { AssignmentsPage } from '../features/assignments/assignments-page.js';

/** Whom to show or to assign, by id, and how; ids are no secret of a case. */
interface Search {
  readonly supervisor?: string;
  readonly trainee?: string;
  readonly view?: 'grid';
}

const idOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const Route = createFileRoute('/assignments')({
  validateSearch: (search): Search => {
    const supervisor = idOf(search['supervisor']);
    const trainee = idOf(search['trainee']);
    return {
      ...(supervisor === undefined ? {} : { supervisor }),
      ...(trainee === undefined ? {} : { trainee }),
      ...(search['view'] === 'grid' ? { view: 'grid' } : {}),
    };
  },
  component: AssignmentsPage,
});
