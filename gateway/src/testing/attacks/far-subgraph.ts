import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a subgraph that is no friend answers, by the argument that it is asked with. */
export interface FarSubgraph {
  url: string;
  close(): void;
}

const json = (text: string | Buffer) => (response: ServerResponse) =>
  void response.setHeader('content-type', 'application/json').end(text);
const object = (inside: string) => `{"data":{"far":${inside}}}`;
const one = '{"id":"1","text":"a text of some length, as texts are","__typename":"Far"}';
const many = (bytes: number) => new Array(Math.floor(bytes / one.length)).fill(one).join(',');

/** Without an end: as long as somebody listens. */
function endless(response: ServerResponse): void {
  response.setHeader('content-type', 'application/json').write('{"data":{"far":{"text":"');
  const more = () => {
    while (!response.destroyed && response.write('x'.repeat(16_384)));
  };
  response.on('drain', more);
  more();
}

function dripping(response: ServerResponse): void {
  response.setHeader('content-type', 'application/json').write(' ');
  const drip = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(drip));
}

/** Made once: it is the gateway that shall work. */
const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  huge: json(Buffer.alloc(20_000_000, 'x')),
  large: json(object(`{"id":"1","all":[${many(4_900_000)}]}`)),
  considerable: json(object(`{"id":"1","all":[${many(1_900_000)}]}`)),
  deep: json(object(`{"id":"1","all":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`)),
  shapeless: json(object(`{"id":{"a":[1]},"text":[{}],"all":{"length":1e9}}`)),
  poisonous: json(object(`{"__proto__":{"text":"x"},"constructor":{"prototype":{}},"id":"1","text":"good"}`)),
  nulls: json(object(`{"id":"1","all":[${new Array(200_000).fill('null').join(',')}]}`)),
  complaining: json(
    `{"data":{"far":null},"errors":[${new Array(50_000).fill('{"message":"no","path":["far"]}').join(',')}]}`,
  ),
  html: (response) => void response.setHeader('content-type', 'text/html').end('<h1>no</h1>'.repeat(10_000)),
  truncated: json('{"data":{"far":{"id":"1"'),
  silent: () => undefined,
  endless,
  dripping,
};

export const farAnswers: readonly string[] = Object.keys(answers);

export async function serveFar(): Promise<FarSubgraph> {
  const server = createServer(async (request, response) => {
    const text = Buffer.concat(await request.toArray()).toString();
    const how = /how: ?\\?"(\w+)/.exec(text)?.[1] ?? '';
    (answers[how] ?? json(object(one)))(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
