import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { openedAt } from './autosave-state.js';
import type { AutosaveState } from './autosave-state.js';
import type { ComposerActions } from './composer-actions.js';
import { ComposerSession } from './composer-session.js';
import { EMPTY_VIEW } from './composer-view.js';
import type { ComposerView } from './composer-view.js';
import type { OpenedDraft } from './use-opened-draft.js';

/** One sitting, for as long as the page is mounted. */
export function useComposerSession(opened: OpenedDraft): ComposerSession | null {
  const [session, setSession] = useState<ComposerSession | null>(null);
  // What was opened first is what is worked on: an answer that comes later never replaces what is typed.
  const [first] = useState(opened);
  useLayoutEffect(() => {
    const made = new ComposerSession(first);
    // A worker and listeners begin here and end with the page; they cannot begin while React draws.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setSession(made);
    return () => {
      made.end();
    };
  }, [first]);
  return session;
}

/** What is shown beside the text. */
export const useComposerView = ({ store }: ComposerSession): ComposerView =>
  useSyncExternalStore(store.subscribe, store.snapshot, () => EMPTY_VIEW);

/** How the draft stands to the server. */
export const useSaveState = (session: ComposerSession): AutosaveState =>
  useSyncExternalStore(session.subscribe, session.snapshot, () => openedAt(null));

/** What is said to who does not see it; the same sentence twice is said twice. */
export function useAnnouncer() {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const say = useMemo(
    () =>
      (text: string): void => {
        setSaid(({ count }) => ({ text, count: count + 1 }));
      },
    [],
  );
  return { said, say };
}

/** The keys of the composer outside of the text as well, as long as no dialog or other field has the focus. */
export function usePageKeys(actions: ComposerActions): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof HTMLElement)) return;
      if (target.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]') !== null)
        return;
      actions.key(event, null);
    };
    addEventListener('keydown', listen);
    return () => {
      removeEventListener('keydown', listen);
    };
  }, [actions]);
}

/** Where the write-up goes on once nothing is open: to the preview, or to the new version of its case. */
export function useGoOn(session: ComposerSession, { draft, standing }: OpenedDraft): () => void {
  const router = useRouter();
  const path = standing === null ? `/write-ups/${draft.id}/submit` : `/cases/${standing.number}/resubmit`;
  return useCallback(() => {
    void session.flush().then((isSaved) => {
      if (isSaved) router.history.push(path);
    });
  }, [session, router, path]);
}

/** Saves an ended draft as a new one and opens that. */
export function useSaveAsNew(session: ComposerSession): () => void {
  const navigate = useNavigate();
  return () => {
    void session.saveAsNew().then((id) => {
      if (id !== null) void navigate({ to: '/write-ups/$draftId', params: { draftId: id }, replace: true });
    });
  };
}
