import { createFileRoute } from '@tanstack/react-router';
import { RecoveryPage } from '../features/recovery/recovery-page.js';

export const Route = createFileRoute('/recovery')({ component: RecoveryPage });
