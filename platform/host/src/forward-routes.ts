import type { HttpRoute } from '@prism/platform/subgraph';
import { request } from 'undici';
import type { HostConfig } from './config.ts';

/** Plain addresses that parts serve beside their graph; the gateway passes them on when the part runs elsewhere. */
const publicPaths: Readonly<Record<string, readonly string[]>> = { catalog: ['/img/:id/:width'] };

const timeoutMs = 2_000;
const passedHeaders = ['content-type', 'cache-control', 'content-security-policy', 'x-content-type-options'];

/** Routes to the public addresses of parts that run elsewhere. */
export function forwardRoutes(remoteParts: readonly string[], config: HostConfig): HttpRoute[] {
  return remoteParts.flatMap((part) =>
    (publicPaths[part] ?? []).map((path) => forward(path, config.urlsOf(part)[0] as string)),
  );
}

function forward(path: string, partUrl: string): HttpRoute {
  const { origin } = new URL(partUrl);
  return {
    method: 'GET',
    path,
    async handle({ params }) {
      const target = path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
      const answer = await request(origin + target, { signal: AbortSignal.timeout(timeoutMs) });
      const headers = passedHeaders.flatMap((name) => {
        const value = answer.headers[name];
        return typeof value === 'string' ? [[name, value] as const] : [];
      });
      return { status: answer.statusCode, headers: Object.fromEntries(headers), body: await answer.body.bytes() };
    },
  };
}
