import { createFileRoute } from '@tanstack/react-router';
import { InvitationPage } from '../features/invitation/invitation-page.js';

export const Route = createFileRoute('/invitation')({
  validateSearch: ({ token }: Record<string, unknown>) => ({ token: typeof token === 'string' ? token : '' }),
  component: Invitation,
});

function Invitation() {
  return <InvitationPage token={Route.useSearch().token} />;
}
