import { describe, expect, it } from '@jest/globals';
import { instantIn } from './clinic-time.js';

describe('an instant in the clinic’s zone', () => {
  it('names day, time and zone, whatever zone the device is in', () => {
    expect(instantIn('2026-12-03T22:00:00Z', 'America/Los_Angeles')).toBe('Thu, Dec 3, 2026, 2:00 PM PST');
    expect(instantIn('2026-07-03T06:30:00Z', 'America/Los_Angeles')).toBe('Thu, Jul 2, 2026, 11:30 PM PDT');
    expect(instantIn(0, 'UTC')).toBe('Thu, Jan 1, 1970, 12:00 AM UTC');
  });
});
