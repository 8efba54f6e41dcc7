/** Everything that left a device, one text per request: address, every header, the body. */
export interface RecordedRequests {
  readonly texts: string[];
  stop(): void;
}

/** Notes every request of this process's `fetch` until `stop`; the requests go on as they were. */
export function recordRequests(): RecordedRequests {
  const texts: string[] = [];
  const send = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const headers = [...request.headers].map(([name, value]) => `${name}: ${value}`);
    texts.push([`${request.method} ${request.url}`, ...headers, '', await request.clone().text()].join('\n'));
    return send(request);
  };
  return {
    texts,
    stop: () => {
      globalThis.fetch = send;
    },
  };
}
