import { createFileRoute } from '@tanstack/react-router';
import { WriteUpsPage } from '../features/write-ups/write-ups-page.js';

export const Route = createFileRoute('/write-ups/')({ component: WriteUpsPage });
