import { createFileRoute } from '@tanstack/react-router';
import { DeterminationsPage } from '../features/determinations/determinations-page.js';

export const Route = createFileRoute('/determinations')({ component: DeterminationsPage });
