import { useMutation } from '@tanstack/react-query';
import { queryClient } from '../../app/query-client.js';
import { SignInAsDemoDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';

/** Whom to become, and the page to begin on. */
export interface Visit {
  readonly persona: string;
  readonly path: string;
}

/** Enters the demo as somebody else. The page is loaded anew, so that nothing of the person before stays. */
export const useEnterAs = () =>
  useMutation({
    mutationFn: ({ persona }: Visit) => request(SignInAsDemoDocument, { persona }),
    meta: { keepsLists: true },
    onSuccess: (_session, { path }) => {
      queryClient.clear();
      location.assign(path);
    },
  });
