import { createFileRoute } from '@tanstack/react-router';
import { PeoplePage } from '../features/people/people-page.js';

export const Route = createFileRoute('/people')({ component: PeoplePage });
