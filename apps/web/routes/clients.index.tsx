import { createFileRoute } from '@tanstack/react-router';
import { ClientsPage } from '../features/clients/clients-page.js';

export const Route = createFileRoute('/clients/')({ component: ClientsPage });
