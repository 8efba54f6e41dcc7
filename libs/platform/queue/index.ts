export { openEventQueue } from './event-queue.js';
export type { EventJob, EventQueue } from './event-queue.js';
