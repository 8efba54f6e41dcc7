import { useMutation } from '@tanstack/react-query';
import { readyToLeave } from '../../app/before-leave.js';
import { queryClient } from '../../app/query-client.js';
import { SignInAsDemoDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';
import { sessionChannel } from '../session/session-channel.js';

/** Whom to become, and the page to begin on. */
export interface Visit {
  readonly persona: string;
  readonly path: string;
}

/** Enters the demo as somebody else. The page is loaded anew, so that nothing of the person before stays. */
export const useEnterAs = () =>
  useMutation({
    mutationFn: async ({ persona }: Visit) => {
      // What was typed as the person before is saved as theirs.
      await readyToLeave();
      return request(SignInAsDemoDocument, { persona });
    },
    meta: { keepsLists: true },
    onSuccess: (_session, { path }) => {
      sessionChannel.tellOthers('left');
      queryClient.clear();
      location.assign(path);
    },
  });
