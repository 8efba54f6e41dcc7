export { EraserRegistry } from './eraser-registry.js';
export type { Eraser } from './eraser-registry.js';
export { RetentionPlatformModule } from './retention.module.js';
