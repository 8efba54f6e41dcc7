export { OutboxRegistry } from './outbox-registry.js';
export type { OutboxEvent, OutboxHandler } from './outbox-registry.js';
export { OutboxModule } from './outbox.module.js';
export { OutboxRelay } from './relay.js';
export { SweepRegistry } from './sweep-registry.js';
export type { Sweep } from './sweep-registry.js';
export { WorkerLoop } from './worker-loop.js';
