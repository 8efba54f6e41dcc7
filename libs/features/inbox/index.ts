export { snoozeGrants } from './snooze.policy.js';
