import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { Logger } from '@prism/platform/log';
import { readAddress } from '../domain/addresses.ts';

export type LinkTarget =
  | { kind: 'product' | 'category' | 'order'; id: string }
  /** The app has no screen for it. */
  | { kind: 'web'; url: string };

const query = `query ResolveLink($path: String!) {
  catalogSlug(path: $path) { target { __typename ... on Product { id } ... on Category { id } } }
}`;

interface Answer {
  catalogSlug: { target: { __typename: 'Product' | 'Category'; id: string } | null } | null;
}

const orderQuery = 'query ResolveOrderLink($number: String!) { viewer { order(number: $number) { id } } }';

interface OrderAnswer {
  viewer: { order: { id: string } | null };
}

interface LinkNeeds {
  graph: InternalGraph;
  publicUrl: string;
  log: Logger;
}

/**
 * What a link opens in the app. Fails open: while nobody can tell, the link opens the web; so does one to an order that is
 * not the caller's, where the web asks who they are.
 */
export async function resolveLink(
  { graph, publicUrl, log }: LinkNeeds,
  link: string,
  caller: Caller,
): Promise<LinkTarget> {
  const address = readAddress(link, publicUrl);
  const web: LinkTarget = { kind: 'web', url: address.webUrl };
  if (address.kind === 'web') return web;
  try {
    return (await (address.kind === 'order' ? findOrder(address.number) : findInCatalog(address.path))) ?? web;
  } catch (error) {
    log.warn({ err: error, requestId: caller.requestId }, 'a link could not be resolved, it opens the web');
    return web;
  }

  async function findInCatalog(path: string): Promise<LinkTarget | undefined> {
    const { catalogSlug } = await graph.execute<Answer>({ query, variables: { path } }, caller);
    const target = catalogSlug?.target;
    return target ? { kind: target.__typename === 'Product' ? 'product' : 'category', id: target.id } : undefined;
  }

  async function findOrder(number: string): Promise<LinkTarget | undefined> {
    const { viewer } = await graph.execute<OrderAnswer>({ query: orderQuery, variables: { number } }, caller);
    return viewer.order ? { kind: 'order', id: viewer.order.id } : undefined;
  }
}
