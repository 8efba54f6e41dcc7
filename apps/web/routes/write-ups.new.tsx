import { createFileRoute } from '@tanstack/react-router';
import { NewWriteUpPage } from '../features/write-ups/new-write-up-page.js';

export const Route = createFileRoute('/write-ups/new')({
  component: NewWriteUpRoute,
  validateSearch: (search): { template?: string } =>
    typeof search['template'] === 'string' ? { template: search['template'] } : {},
});

function NewWriteUpRoute() {
  const { template } = Route.useSearch();
  return <NewWriteUpPage wanted={template ?? null} />;
}
