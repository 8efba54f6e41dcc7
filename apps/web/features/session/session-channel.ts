/** What the tabs of one browser tell each other; never anything of a case. */
export type SessionMessage = 'left' | 'active';

type Listener = (message: SessionMessage) => void;

const channel = new BroadcastChannel('subrosa-session');
const listeners = new Set<Listener>();
channel.onmessage = ({ data }: MessageEvent<unknown>) => {
  if (data === 'left' || data === 'active') for (const listener of listeners) listener(data);
};

/** The channel between the tabs. */
export const sessionChannel = {
  tellOthers(message: SessionMessage): void {
    channel.postMessage(message);
  },
  /** Answers a function that stops listening. */
  listen(listener: Listener): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
