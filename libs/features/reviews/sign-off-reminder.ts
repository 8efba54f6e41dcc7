import { SIGN_OFF_REMINDER } from '../cases/index.js';

/** The reminder of a sign-off, with the instant from which the case cannot be read, as the clinic's clocks show it. */
export function signOffReminder(expiresAt: Date, timeZone: string): string {
  const at = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    expiresAt,
  );
  return SIGN_OFF_REMINDER.replace('<expiry>', at);
}
