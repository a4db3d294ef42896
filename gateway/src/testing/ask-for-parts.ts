import { once } from 'node:events';
import { request } from 'node:http';

/** One message of an answer in parts. */
export interface PartMessage {
  data?: unknown;
  errors?: readonly unknown[];
  incremental?: readonly { label?: string; path: readonly unknown[]; data: unknown; errors?: readonly unknown[] }[];
  hasNext: boolean;
}

/** An answer that is read as it comes. */
export interface AnswerInParts {
  type: string | undefined;
  headers: Record<string, unknown>;
  /** Undefined when there is none any more. */
  next(): Promise<PartMessage | undefined>;
  rest(): Promise<PartMessage[]>;
  /** Of an answer in one. */
  json(): Promise<unknown>;
  leave(): void;
}

const own = {
  accept: 'multipart/mixed; deferSpec=20220824, application/json',
  'content-type': 'application/json',
  'apollo-require-preflight': '1',
};

/** Asks over HTTP as a client does that takes parts; resolves when the head of the answer is there. */
export async function askForParts(
  url: string,
  { query, headers = {} }: { query: string; headers?: Record<string, string> },
): Promise<AnswerInParts> {
  const asking = request(url, {
    method: 'POST',
    agent: false,
    headers: { ...own, ...headers },
  });
  asking.on('error', () => {});
  asking.end(JSON.stringify({ query }));
  const [response] = await once(asking, 'response');
  response.setEncoding('utf8').on('error', () => {});
  const chunks: AsyncIterator<string> = response[Symbol.asyncIterator]();
  let text = '';

  async function readMore(): Promise<boolean> {
    const { value, done } = await chunks.next();
    if (!done) text += value;
    return !done;
  }

  async function next(): Promise<PartMessage | undefined> {
    for (;;) {
      const message = /\r\n\r\n(\{[^\r]*\})\r\n---/.exec(text);
      if (message) {
        text = text.slice(message.index + message[0].length);
        return JSON.parse(message[1] as string);
      }
      if (!(await readMore())) return undefined;
    }
  }

  return {
    type: response.headers['content-type'],
    headers: response.headers,
    next,
    async rest() {
      const messages: PartMessage[] = [];
      for (let message = await next(); message; message = await next()) messages.push(message);
      return messages;
    },
    async json() {
      while (await readMore());
      return JSON.parse(text);
    },
    leave: () => void asking.destroy(),
  };
}
