import type { HttpAnswer, HttpRoute } from '@prism/platform/subgraph';

/** An address that answers as `fetch` would see it. */
export interface WebAddress {
  method: 'GET' | 'POST';
  path: string;
  handle(request: Request): Promise<Response>;
}

/** The same as a plain route; `origin` is where browsers reach it. */
export function toRoute({ method, path, handle }: WebAddress, origin: string): HttpRoute {
  return {
    method,
    path,
    async handle({ url, headers, body }) {
      const type = headers['content-type'];
      const init =
        method === 'POST' ? { body: Buffer.from(body), ...(type && { headers: { 'content-type': type } }) } : {};
      return toAnswer(await handle(new Request(new URL(url, origin), { method, ...init })));
    },
  };
}

async function toAnswer(response: Response): Promise<HttpAnswer> {
  const body = new Uint8Array(await response.arrayBuffer());
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

/** Asks a plain route as `fetch` would. */
export function sendTo(route: HttpRoute): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const { status, headers, body } = await route.handle({
      params: paramsOf(route.path, pathname),
      query: Object.fromEntries(new URL(request.url).searchParams),
      url: pathname + search,
      headers: Object.fromEntries(request.headers),
      body: new Uint8Array(await request.arrayBuffer()),
    });
    return new Response(Buffer.from(body), { status, headers });
  };
}

/** `/pay/webhooks/:provider` and `/pay/webhooks/test` → `{ provider: 'test' }`. */
function paramsOf(pattern: string, pathname: string): Record<string, string> {
  const parts = pathname.split('/');
  const named = pattern.split('/').map((part, at) => [part, parts[at] ?? ''] as const);
  return Object.fromEntries(
    named.filter(([part]) => part.startsWith(':')).map(([part, value]) => [part.slice(1), value]),
  );
}
