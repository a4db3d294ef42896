import { Agent, request } from 'node:http';

/** What became of one request: `200` where there was no error, else status and code, such as `400 MAX_DEPTH`; `cut` where there was no answer. */
export type Outcome = string;

export interface Answered {
  outcome: Outcome;
  /** From sending to having read the answer. */
  ms: number;
  /** Of the body. */
  text?: string;
}

/** Where the gateways of one process listen. */
export interface Doors {
  /** With its doors `web` and `mobile`, costs counted. */
  house: string;
  /** Alone, over the same graph, as it is by default: costs are not counted. */
  alone: string;
}

/** One way to harm the gateway, sent all at once, bounded in number. */
export interface Attack {
  name: string;
  /** What may come of it, beside `503 OVERLOADED`: on a machine that is busy, everything may be too much. */
  outcomes: readonly Outcome[];
  /** @param doors Of the gateway. Resolves when all of it is answered or given up. */
  send(doors: Doors): Promise<readonly Answered[]>;
  /** One request of it alone. */
  sendOne?(doors: Doors): Promise<Answered>;
}

export interface RawRequest {
  at?: keyof Doors;
  method?: 'GET' | 'POST';
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

const good = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };

/** An attack of requests that are whole. */
export function flood(name: string, outcomes: readonly Outcome[], requests: readonly RawRequest[]): Attack {
  const send = async (doors: Doors, some: readonly RawRequest[]) => {
    const agent = new Agent({ keepAlive: true });
    const answers = await Promise.all(some.map((each) => sendOne(doors, each, agent)));
    agent.destroy();
    return answers;
  };
  return {
    name,
    outcomes,
    send: (doors) => send(doors, requests),
    sendOne: async (doors) => (await send(doors, requests.slice(0, 1)))[0] as Answered,
  };
}

export function sendOne(
  doors: Doors,
  {
    at = 'house',
    method = 'POST',
    path = at === 'house' ? '/web/graphql' : '/graphql',
    headers = {},
    body = '',
  }: RawRequest,
  agent: Agent,
): Promise<Answered> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const end = (outcome: Outcome, text = '') => resolve({ outcome, ms: performance.now() - startedAt, text });
    const options = { method, agent, headers: { ...good, ...headers }, timeout: 30_000 };
    const asked = request(doors[at] + path, options, (response) => {
      response.toArray().then(
        (chunks) => {
          const text = Buffer.concat(chunks).toString();
          end(outcomeOf(response.statusCode ?? 0, text), text);
        },
        () => end('cut'),
      );
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => end('cut'));
    asked.end(body);
  });
}

/** Whatever it is that went wrong, it must be told in JSON. */
export function outcomeOf(status: number, text: string): Outcome {
  const code = /^\{"errors":\[.*?"code":"(\w+)"/s.exec(text.slice(0, 5_000))?.[1] ?? codeAtEnd(text);
  return code ? `${status} ${code}` : `${status}`;
}

/** Of an answer with data, errors come first or last. */
const codeAtEnd = (text: string): string | undefined =>
  text.length < 100_000 ? /"errors":\[.*?"code":"(\w+)"/s.exec(text)?.[1] : undefined;

export const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Operations, by POST. */
export const posts = (operations: readonly object[], at: keyof Doors = 'house'): RawRequest[] =>
  operations.map((operation) => ({ at, body: JSON.stringify(operation) }));
