import { PrismError } from '@prism/platform/errors';
import type { HttpAnswer, HttpRoute } from '@prism/platform/subgraph';
import { request } from 'undici';
import type { HostConfig } from './config.ts';

/** Plain addresses that parts serve beside their graph; the gateway passes them on when the part runs elsewhere. */
const publicPaths: Readonly<Record<string, readonly string[]>> = { catalog: ['/img/:id/:width'] };

/** For one replica. */
const timeoutMs = 2_000;
const retryAfterMs = 1_000;
const passedHeaders = ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'];

/** Routes to the public addresses of parts that run elsewhere. They throw SUBGRAPH_UNAVAILABLE (503) when no replica answers. */
export function forwardRoutes(remoteParts: readonly string[], config: Pick<HostConfig, 'urlsOf'>): HttpRoute[] {
  return remoteParts.flatMap((part) => {
    const origins = config.urlsOf(part).map((url) => new URL(url).origin);
    return (publicPaths[part] ?? []).map((path) => forward(path, origins));
  });
}

function forward(path: string, origins: readonly string[]): HttpRoute {
  let turn = 0;
  return {
    method: 'GET',
    path,
    handle({ params }) {
      const target = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
      const start = turn++ % origins.length;
      return firstAnswer([...origins.slice(start), ...origins.slice(0, start)], target);
    },
  };
}

/** Reading changes nothing, so the next replica may be asked whatever went wrong with the one before. */
async function firstAnswer(origins: readonly string[], target: string): Promise<HttpAnswer> {
  let cause: unknown;
  for (const origin of origins) {
    try {
      return await fetchFrom(origin + target);
    } catch (error) {
      cause = error;
    }
  }
  const message = 'The part that serves this address could not be reached.';
  throw new PrismError('SUBGRAPH_UNAVAILABLE', message, { cause, status: 503, retryAfterMs });
}

async function fetchFrom(url: string): Promise<HttpAnswer> {
  const answer = await request(url, { signal: AbortSignal.timeout(timeoutMs) });
  const headers = passedHeaders.flatMap((name) => {
    const value = answer.headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return { status: answer.statusCode, headers: Object.fromEntries(headers), body: await answer.body.bytes() };
}
