import type { VaultCall, VaultCalls, VaultReply } from './vault-calls.js';
import { VaultRefusal } from './vault-refusal.js';

/** What the line needs of a worker. */
export interface VaultPort {
  postMessage(message: unknown): void;
  addEventListener(kind: 'message', listener: (event: MessageEvent<VaultReply>) => void): void;
  addEventListener(kind: 'error', listener: () => void): void;
  terminate(): void;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: VaultRefusal) => void;
}

const closed = (): VaultRefusal => new VaultRefusal('CLOSED', 'The vault is closed. Open it again to go on.');

/** The page's end of the line to the vault's worker: each call has one answer, and none after `end`. */
export class VaultLine {
  readonly #port: VaultPort;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;
  #isEnded = false;

  constructor(port: VaultPort, onBroken: () => void) {
    this.#port = port;
    port.addEventListener('message', ({ data }) => {
      this.#receive(data);
    });
    port.addEventListener('error', () => {
      this.#drop(() => new VaultRefusal('FAILED', 'The vault could not be loaded. Load the page again.'));
      onBroken();
    });
  }

  /** Asks the worker; rejects with a VaultRefusal. */
  async call<Call extends VaultCall>(
    call: Call,
    ask: VaultCalls[Call]['ask'],
  ): Promise<VaultCalls[Call]['answer']> {
    if (this.#isEnded) throw closed();
    const id = this.#next;
    this.#next += 1;
    return new Promise<VaultCalls[Call]['answer']>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#port.postMessage({ id, call, ask });
    });
  }

  /** Ends the worker, and with it every key; what still waits for an answer is refused. */
  end(): void {
    this.#isEnded = true;
    this.#port.terminate();
    this.#drop(closed);
  }

  #receive(reply: VaultReply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ('refusal' in reply) waiting?.reject(new VaultRefusal(reply.refusal.code, reply.refusal.text));
    else waiting?.resolve(reply.answer);
  }

  #drop(reason: () => VaultRefusal): void {
    for (const { reject } of this.#waiting.values()) reject(reason());
    this.#waiting.clear();
  }
}
