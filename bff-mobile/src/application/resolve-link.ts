import type { InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { Logger } from '@prism/platform/log';
import { readAddress } from '../domain/addresses.ts';

export type LinkTarget =
  | { kind: 'product' | 'category'; id: string }
  /** The app has no screen for it. */
  | { kind: 'web'; url: string };

const query = `query ResolveLink($path: String!) {
  catalogSlug(path: $path) { target { __typename ... on Product { id } ... on Category { id } } }
}`;

interface Answer {
  catalogSlug: { target: { __typename: 'Product' | 'Category'; id: string } | null } | null;
}

/** What a link opens in the app. Fails open: while catalog cannot be asked the link opens the web. */
export async function resolveLink(
  { graph, publicUrl, log }: { graph: InternalGraph; publicUrl: string; log: Logger },
  link: string,
  caller: Caller,
): Promise<LinkTarget> {
  const address = readAddress(link, publicUrl);
  const web: LinkTarget = { kind: 'web', url: address.webUrl };
  if (address.kind === 'web') return web;
  try {
    const { catalogSlug } = await graph.execute<Answer>({ query, variables: { path: address.path } }, caller);
    const target = catalogSlug?.target;
    return target ? { kind: target.__typename === 'Product' ? 'product' : 'category', id: target.id } : web;
  } catch (error) {
    log.warn({ err: error, requestId: caller.requestId }, 'a link could not be resolved, it opens the web');
    return web;
  }
}
