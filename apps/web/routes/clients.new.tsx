import { createFileRoute } from '@tanstack/react-router';
import { NewClientPage } from '../features/clients/new-client-page.js';

export const Route = createFileRoute('/clients/new')({ component: NewClientPage });
