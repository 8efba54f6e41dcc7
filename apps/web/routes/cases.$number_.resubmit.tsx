import { createFileRoute } from '@tanstack/react-router';
import { NotFound } from '../app/not-found.js';
import { ResubmitPage } from '../features/submission/resubmit-page.js';

export const Route = createFileRoute('/cases/$number_/resubmit')({ component: Resubmit });

function Resubmit() {
  const { number } = Route.useParams();
  if (!/^\d{1,9}$/.test(number)) return <NotFound />;
  return <ResubmitPage key={number} number={Number(number)} />;
}
