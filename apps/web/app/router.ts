import { createRouter } from '@tanstack/react-router';
import { queryClient } from './query-client.js';
import { routeTree } from './route-tree.gen.js';
import { NotFound } from './not-found.js';
import { RouteFailure } from './route-failure.js';

/** The routes of routes/, loaded when they are needed. */
export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: RouteFailure,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
