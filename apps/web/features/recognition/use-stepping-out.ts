import { useNavigate } from '@tanstack/react-router';
import { forget } from '../../app/query-client.js';

/**
 * Leads away from a case that is over for this person: first the page is left, so that nothing of the case is in the document, then
 * everything that was read is dropped. The address of the case goes from the history as well.
 */
export function useLeaveCase(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    await navigate({ to: '/stepped-out', replace: true });
    await forget();
  };
}
