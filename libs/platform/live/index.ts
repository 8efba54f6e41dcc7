export { LiveChannel } from './live-channel.js';
export { LiveStreams } from './live-streams.js';
export type { LivePage, LivePageOpened, LiveRefusal, LiveSink } from './live-streams.js';
export type { LiveTick } from './live-tick.js';
