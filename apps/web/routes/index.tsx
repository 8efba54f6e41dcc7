import { createFileRoute } from '@tanstack/react-router';
import { Inbox } from '../features/inbox/inbox.js';

export const Route = createFileRoute('/')({ component: Inbox });
