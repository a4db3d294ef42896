import { resolveLink as find } from '../application/resolve-link.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';

export const resolveLink: NonNullable<QueryResolvers['resolveLink']> = async (_root, { url }, context) => {
  const { internalGraph: graph, publicUrl, log, caller } = context;
  const target = await find({ graph, publicUrl, log }, url, caller);
  switch (target.kind) {
    case 'product':
      return { __typename: 'ProductLink' as const, product: { id: target.id } };
    case 'category':
      return { __typename: 'CategoryLink' as const, category: { id: target.id } };
    case 'order':
      return { __typename: 'OrderLink' as const, order: { id: target.id } };
    case 'web':
      return { __typename: 'WebFallbackLink' as const, url: target.url };
    default:
      return target satisfies never;
  }
};
