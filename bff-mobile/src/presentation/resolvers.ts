import { findNode } from '../application/find-node.ts';
import { readAppConfig } from '../application/read-app-config.ts';
import { appPolicy } from '../domain/app-policy.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { applyBatch } from './batch.ts';
import { homeFeed } from './home-feed.ts';
import { resolveLink } from './link.ts';
import { listingScreen } from './listing-screen.ts';
import { order } from './order.ts';
import { product, productVariant } from './product.ts';
import { productScreen } from './product-screen.ts';
import { pushRegister } from './push.ts';
import { session } from './session.ts';
import { sync } from './sync.ts';

export const resolvers: Resolvers = {
  Query: {
    appConfig: (_root, { platform, appVersion, known }, { caller, publicUrl }) =>
      readAppConfig(appPolicy, { platform, appVersion, known, language: caller.language, publicUrl }),
    homeFeed,
    productScreen: productScreen.find,
    listingScreen,
    resolveLink,
    sync,
    node: (_root, { id }, { hasProduct, categories, internalGraph: graph, caller }) =>
      findNode({ hasProduct, categories, graph }, id, caller),
  },
  Mutation: { ...session, pushRegister, applyBatch },
  Product: product,
  ProductVariant: productVariant,
  ProductScreen: productScreen.fields,
  Order: order,
};
