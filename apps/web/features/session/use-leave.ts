import { useMutation } from '@tanstack/react-query';
import { LockSessionDocument, SignOutDocument } from '../../graphql/generated/session.js';
import { request } from '../../graphql/request.js';
import { readyToLeave } from '../../app/before-leave.js';
import { queryClient } from '../../app/query-client.js';
import { sessionChannel } from './session-channel.js';

/** Locks or ends the session, here and in the person's other tabs; everything that was read is dropped first. */
export function useLeave(): { readonly lock: () => void; readonly signOut: () => void } {
  const leave = useMutation({
    mutationFn: async (how: 'lock' | 'signOut') => {
      await readyToLeave();
      if (how === 'lock') await request(LockSessionDocument, {});
      else await request(SignOutDocument, {});
    },
    meta: { keepsLists: true },
    onSettled: () => {
      // A page that is loaded anew holds nothing: no cache, no undo history, no worker.
      sessionChannel.tellOthers('left');
      queryClient.clear();
      location.reload();
    },
  });
  return {
    lock: () => {
      leave.mutate('lock');
    },
    signOut: () => {
      leave.mutate('signOut');
    },
  };
}
