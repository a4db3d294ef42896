import { isId } from '@prism/platform/ids';
import { readAppConfig } from '../application/read-app-config.ts';
import { appPolicy } from '../domain/app-policy.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { product, productVariant } from './product.ts';
import { productScreen } from './product-screen.ts';
import { session } from './session.ts';

export const resolvers: Resolvers = {
  Query: {
    appConfig: (_root, { platform, appVersion, known }, { caller, publicUrl }) =>
      readAppConfig(appPolicy, { platform, appVersion, known, language: caller.language, publicUrl }),
    productScreen: productScreen.find,
    node: async (_root, { id }, { hasProduct }) =>
      isId('prd', id) && (await hasProduct(id)) ? { __typename: 'Product', id } : null,
  },
  Mutation: session,
  Product: product,
  ProductVariant: productVariant,
  ProductScreen: productScreen.fields,
};
