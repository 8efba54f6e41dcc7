import { createFileRoute, useLocation } from '@tanstack/react-router';
import { InvitationPage } from '../features/invitation/invitation-page.js';

export const Route = createFileRoute('/invitation')({ component: Invitation });

/** The token stands behind the # of the link that was handed over: no server and no log sees it there. */
function Invitation() {
  return <InvitationPage token={useLocation().hash} />;
}
