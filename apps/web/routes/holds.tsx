import { createFileRoute } from '@tanstack/react-router';
import { HoldsPage } from '../features/holds/holds-page.js';

export const Route = createFileRoute('/holds')({ component: HoldsPage });
