import type { VaultMessage } from './vault-calls.js';
import { VaultDesk } from './vault-desk.js';

// Keys exist in this worker and nowhere else; ending the worker ends them.
const desk = new VaultDesk();
let last: Promise<unknown> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<VaultMessage>) => {
  last = last.then(async () => {
    postMessage(await desk.answer(data));
  });
});
