import type { HttpRouteRequest } from '../subgraph/index.ts';

/** What a plain route is asked: nothing in particular, unless said otherwise. */
export function routeRequest(overrides: Partial<HttpRouteRequest> = {}): HttpRouteRequest {
  return { params: {}, query: {}, url: '/', headers: {}, body: new Uint8Array(), ...overrides };
}
