import { createFileRoute } from '@tanstack/react-router';
import { RetentionPage } from '../features/retention/retention-page.js';

export const Route = createFileRoute('/retention')({ component: RetentionPage });
