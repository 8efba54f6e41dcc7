import { createFileRoute } from '@tanstack/react-router';
import { CasePage } from '../features/cases/case-page.js';

/** Which version is shown; the newest if left out. */
interface CaseSearch {
  readonly version?: number;
}

export const Route = createFileRoute('/cases/$number')({
  component: CasePage,
  validateSearch: (search): CaseSearch => {
    const version = Number(search['version']);
    return Number.isInteger(version) && version > 0 ? { version } : {};
  },
});
