import { PrismError } from '@prism/platform/errors';
import type { HttpAnswer, HttpRoute, HttpRouteRequest } from '@prism/platform/subgraph';
import { request } from 'undici';
import type { HostConfig } from './config.ts';

type Address = Pick<HttpRoute, 'method' | 'path'>;

const get = (path: string): Address => ({ method: 'GET', path });
const post = (path: string): Address => ({ method: 'POST', path });

/** Plain addresses that parts serve beside their graph; the gateway passes them on when the part runs elsewhere. */
const publicAddresses: Readonly<Record<string, readonly Address[]>> = {
  catalog: [get('/img/:id/:width')],
  payments: [
    post('/pay/webhooks/:provider'),
    ...[get('/pay/card'), post('/pay/card'), post('/pay/tokens'), get('/pay/done')],
    ...[get('/pay/3ds/:challenge'), post('/pay/3ds/:challenge')],
  ],
};

/** For one replica. */
const timeoutMs = 2_000;
const retryAfterMs = 1_000;
const passedOn = ['content-type', 'stripe-signature', 'prism-pay-signature'];
const passedBack = [
  ...['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'],
  ...['location', 'referrer-policy'],
];

/** Routes to the public addresses of parts that run elsewhere. They throw SUBGRAPH_UNAVAILABLE (503) when no replica answers. */
export function forwardRoutes(remoteParts: readonly string[], config: Pick<HostConfig, 'urlsOf'>): HttpRoute[] {
  return remoteParts.flatMap((part) => {
    const origins = config.urlsOf(part).map((url) => new URL(url).origin);
    return (publicAddresses[part] ?? []).map((address) => forward(address, origins));
  });
}

function forward({ method, path }: Address, origins: readonly string[]): HttpRoute {
  let turn = 0;
  return {
    method,
    path,
    handle(asked) {
      const start = turn++ % origins.length;
      return firstAnswer([...origins.slice(start), ...origins.slice(0, start)], method, asked);
    },
  };
}

/** Reading changes nothing, so the next replica may be asked whatever went wrong with the one before. */
async function firstAnswer(
  origins: readonly string[],
  method: 'GET' | 'POST',
  asked: HttpRouteRequest,
): Promise<HttpAnswer> {
  let cause: unknown;
  for (const origin of origins) {
    try {
      return await pass(origin, method, asked);
    } catch (error) {
      cause = error;
      if (method === 'POST' && !wasRefused(error)) break;
    }
  }
  const message = 'The part that serves this address could not be reached.';
  throw new PrismError('SUBGRAPH_UNAVAILABLE', message, { cause, status: 503, retryAfterMs });
}

/** Nothing was sent: another may be asked for a change too. */
const wasRefused = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ECONNREFUSED';

async function pass(
  origin: string,
  method: 'GET' | 'POST',
  { url, headers, body }: HttpRouteRequest,
): Promise<HttpAnswer> {
  const answer = await request(origin + url, {
    method,
    headers: only(passedOn, headers),
    ...(method === 'POST' && { body }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return { status: answer.statusCode, headers: only(passedBack, answer.headers), body: await answer.body.bytes() };
}

/** Those of the names that are there, once. */
function only(names: readonly string[], headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const found = names.map((name) => [name, headers[name]] as const);
  return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'));
}
