import { createRootRouteWithContext } from '@tanstack/react-router';
import type { QueryClient } from '@tanstack/react-query';
import { Frame } from '../app/frame.js';

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: Frame });
