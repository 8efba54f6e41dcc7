import { createFileRoute } from '@tanstack/react-router';
import { NotFound } from '../app/not-found.js';
import { CaseReceiptPage } from '../features/receipts/case-receipt-page.js';

export const Route = createFileRoute('/cases/$number_/receipt')({ component: CaseReceipt });

function CaseReceipt() {
  const { number } = Route.useParams();
  return /^\d{1,9}$/.test(number) ? <CaseReceiptPage number={Number(number)} /> : <NotFound />;
}
