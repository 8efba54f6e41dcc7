import { createFileRoute } from '@tanstack/react-router';
import { SignIn } from '../features/session/sign-in.js';

export const Route = createFileRoute('/sign-in')({ component: SignIn });
