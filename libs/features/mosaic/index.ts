export { WeighWriteUp } from './weigh-write-up.js';
export type { WeighedWriteUp } from './weigh-write-up.js';
