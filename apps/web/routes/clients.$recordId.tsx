import { createFileRoute } from '@tanstack/react-router';
import { ClientPage } from '../features/clients/client-page.js';

export const Route = createFileRoute('/clients/$recordId')({ component: Page });

function Page() {
  const { recordId } = Route.useParams();
  return <ClientPage key={recordId} recordId={recordId} />;
}
