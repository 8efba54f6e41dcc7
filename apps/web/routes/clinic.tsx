import { createFileRoute } from '@tanstack/react-router';
import { ClinicPage } from '../features/clinic/clinic-page.js';

export const Route = createFileRoute('/clinic')({ component: ClinicPage });
