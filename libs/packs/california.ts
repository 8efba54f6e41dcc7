import { HOURS_RULES } from './california-hours.js';
import { SILENT_RULES } from './california-silent.js';
import { SUPERVISOR_RULES } from './california-supervisor.js';
import { loadPack } from './pack.js';

/** California's supervision rules for registrants of the Board of Behavioral Sciences, as written down on the day of its version. */
export const CALIFORNIA = loadPack({
  jurisdiction: 'US-CA',
  version: '2025-11-01',
  title: 'California, Board of Behavioral Sciences',
  authority: 'California Board of Behavioral Sciences',
  timeZone: 'America/Los_Angeles',
  rules: [...SUPERVISOR_RULES, ...HOURS_RULES, ...SILENT_RULES],
});
