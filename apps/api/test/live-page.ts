/** One open page's stream, as a test hears it. */
export interface TestPage {
  /** Every event so far: its name and data. */
  readonly heard: readonly string[];
  /** Everything that came over the wire. */
  readonly bytes: () => string;
  /** Resolves with the milliseconds it took; fails after `within`. */
  until(event: string, within?: number): Promise<number>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Opens the stream with this cookie; the answer itself where it is refused. */
export async function openPage(
  origin: string,
  { cookie, watched = [] }: { readonly cookie: string | undefined; readonly watched?: readonly string[] },
): Promise<TestPage> {
  const abort = new AbortController();
  const query = watched.map((id) => `case=${id}`).join('&');
  const response = await fetch(`${origin}/live?${query}`, {
    headers: cookie === undefined ? {} : { cookie },
    signal: abort.signal,
  });
  if (response.status !== 200 || response.body === null) throw new Error(`refused: ${response.status}`);
  const heard: string[] = [];
  let bytes = '';
  const decoder = new TextDecoder();
  const read = async (): Promise<void> => {
    let rest = '';
    // A page that goes away ends its own reading.
    for await (const chunk of response.body ?? []) {
      const text = decoder.decode(chunk as Uint8Array, { stream: true });
      bytes += text;
      const blocks = (rest + text).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const found = /^event: (.*)\ndata: (.*)$/m.exec(block);
        if (found !== null) heard.push(found[2] === '-' ? `${found[1]}` : `${found[1]} ${found[2]}`);
      }
    }
  };
  const ended = read().catch(() => undefined);
  const page: TestPage = {
    heard,
    bytes: () => bytes,
    ended,
    leave: () => {
      abort.abort();
    },
    until: async (event, within = 2_000) => {
      const began = Date.now();
      while (!heard.includes(event)) {
        if (Date.now() - began > within)
          throw new Error(`no "${event}" within ${within} ms, but: ${heard.join(', ')}`);
        await pause(10);
      }
      return Date.now() - began;
    },
  };
  await page.until('ready', 5_000);
  return page;
}

/** Long enough for a tick to be heard, gathered and told. */
export const quiet = (): Promise<void> => pause(700);
