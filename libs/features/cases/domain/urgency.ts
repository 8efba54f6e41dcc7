import type { OnCall } from './submit-facts.js';

/** What an author who chooses "today" is told, whatever else the answer says: nothing here delays a call. */
export function urgentNotice({ name, phone }: OnCall): string {
  const whom = [name, phone].filter((part) => part !== '').join(', ');
  return whom === ''
    ? 'Subrosa is not monitored: call now. Nobody is on call here: call your supervisor or emergency services.'
    : `Subrosa is not monitored: call now. On call: ${whom}.`;
}
