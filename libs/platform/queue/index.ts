export { openEventQueue } from './event-queue.js';
export type { EventJob, EventQueue, QueueOptions } from './event-queue.js';
