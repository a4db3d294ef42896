import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

export const sse = 'text/event-stream';
export const multipart = 'multipart/mixed; subscriptionSpec=1.0, application/json';

/** An answer over HTTP that is read as it comes. */
export interface Listening {
  status: number;
  headers: IncomingHttpHeaders;
  /** The next message, signs of life left out: of server-sent events `[event, data]`. Undefined when there is none any more. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  next(): Promise<any>;
  /** All that is left, as text. */
  rest(): Promise<string>;
  /** Of an answer in one. */
  // biome-ignore lint/suspicious/noExplicitAny: each test knows what it asked for
  json(): Promise<any>;
  leave(): void;
  /** Reads no further. */
  stall(): void;
}

export interface ListenOptions {
  accept?: string;
  headers?: Record<string, string>;
  variables?: object;
}

/** Asks over HTTP as a client does that takes events; resolves when the head of the answer is there. */
export async function listen(url: string, query: string, options: ListenOptions = {}): Promise<Listening> {
  const { accept = sse, headers = {}, variables } = options;
  const own = { accept, 'content-type': 'application/json', 'apollo-require-preflight': '1' };
  const asking = request(url, { method: 'POST', agent: false, headers: { ...own, ...headers } });
  asking.on('error', () => {});
  asking.end(JSON.stringify({ query, variables }));
  const [response] = (await once(asking, 'response')) as [IncomingMessage];
  response.setEncoding('utf8').on('error', () => {});
  const chunks: AsyncIterator<string> = response[Symbol.asyncIterator]();
  let text = '';

  /** Whether there was more; a connection that broke has no more. */
  async function readMore(): Promise<boolean> {
    const { value, done } = await chunks.next().catch(() => ({ value: '', done: true }));
    if (!done) text += value;
    return !done;
  }

  async function next(): Promise<unknown> {
    for (;;) {
      const message = accept === sse ? takeEvent() : takePart();
      if (message !== undefined) return message;
      if (!(await readMore())) return undefined;
    }
  }

  function takeEvent(): unknown {
    for (let end = text.indexOf('\n\n'); end !== -1; end = text.indexOf('\n\n')) {
      const found = /^event: (\w+)\ndata: ?(.*)$/.exec(text.slice(0, end));
      text = text.slice(end + 2);
      if (found) return [found[1], found[2] ? JSON.parse(found[2]) : ''];
    }
    return undefined;
  }

  function takePart(): unknown {
    const pattern = /^\s*(?:---)?\s*content-type: application\/json; charset=utf-8\r\n\r\n(.*)\r\n---/;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      text = text.slice(found[0].length);
      if (found[1] !== '{}') return JSON.parse(found[1] as string);
    }
    return undefined;
  }

  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    next,
    async rest() {
      while (await readMore());
      return text;
    },
    async json() {
      while (await readMore());
      return JSON.parse(text);
    },
    leave: () => void asking.destroy(),
    stall: () => void response.pause().socket.pause(),
  };
}
