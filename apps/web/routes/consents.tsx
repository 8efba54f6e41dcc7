import { createFileRoute } from '@tanstack/react-router';
import { ClinicConsentsPage } from '../features/consents/clinic-consents-page.js';

export const Route = createFileRoute('/consents')({ component: ClinicConsentsPage });
