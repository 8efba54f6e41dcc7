import { createFileRoute } from '@tanstack/react-router';
import { SteppedOut } from '../features/recognition/stepped-out.js';

export const Route = createFileRoute('/stepped-out')({ component: SteppedOut });
