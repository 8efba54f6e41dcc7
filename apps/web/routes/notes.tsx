import { createFileRoute } from '@tanstack/react-router';
import { SupervisionNotesPage } from '../features/supervision-notes/supervision-notes-page.js';

export const Route = createFileRoute('/notes')({ component: SupervisionNotesPage });
