import { createFileRoute } from '@tanstack/react-router';
import { ComposerPage } from '../features/write-ups/composer-page.js';

export const Route = createFileRoute('/write-ups/$draftId/')({ component: ComposerRoute });

function ComposerRoute() {
  const { draftId } = Route.useParams();
  return <ComposerPage draftId={draftId} key={draftId} />;
}
