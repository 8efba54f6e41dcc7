import { createFileRoute } from '@tanstack/react-router';
import { SubmitPage } from '../features/submission/submit-page.js';

export const Route = createFileRoute('/write-ups/$draftId_/submit')({ component: Submit });

function Submit() {
  const { draftId } = Route.useParams();
  return <SubmitPage key={draftId} draftId={draftId} />;
}
