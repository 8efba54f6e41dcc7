import { createFileRoute } from '@tanstack/react-router';
import { ProgrammesPage } from '../features/programmes/programmes-page.js';

export const Route = createFileRoute('/programmes')({ component: ProgrammesPage });
