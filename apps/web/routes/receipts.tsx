import { createFileRoute } from '@tanstack/react-router';
import { ReceiptsPage } from '../features/receipts/receipts-page.js';

export const Route = createFileRoute('/receipts')({ component: ReceiptsPage });
