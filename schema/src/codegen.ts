import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { buildASTSchema } from 'graphql';
import type { GeneratedFile } from './generated-file.ts';
import { parseSubgraph } from './parse-file.ts';
import { type SubgraphName, subgraphNames } from './parts.ts';

/** Types that a package represents by an object of its own: `Product` by `ProductModel` of its `presentation/models.ts`. */
const modelled: Record<SubgraphName, readonly string[]> = {
  accounts: ['Customer', 'Address', 'Session', 'Wishlist', 'WishlistItem', 'Product', 'Viewer'],
  catalog: ['Product', 'ProductVariant', 'Brand', 'Category', 'Image'],
  inventory: ['Product', 'ProductVariant', 'Reservation', 'ReservationLine', 'StockLevel', 'Warehouse'],
  cart: ['Cart', 'CartLine', 'Product', 'Promotion', 'Viewer'],
  orders: ['Order', 'Customer', 'Viewer'],
  payments: ['Order', 'Payment', 'PaymentMethod', 'PaymentSession', 'Refund', 'Viewer'],
  reviews: ['Product', 'Review', 'Viewer'],
  notifications: ['Notification', 'Order', 'Product', 'Viewer'],
  search: ['ProductListing', 'SearchSuggestions'],
  'bff-web': [
    'Product',
    'ProductPage',
    'Category',
    'CategoryPage',
    'SearchPage',
    'ProductListing',
    'Cart',
    'CheckoutPage',
    'Order',
    'Customer',
  ],
  'bff-mobile': [
    'Product',
    'ProductVariant',
    'ProductScreen',
    'Category',
    'ProductListing',
    'Cart',
    'Wishlist',
    'Order',
    'Notification',
    'Customer',
  ],
};

const scalars = {
  ID: 'string',
  DateTime: { input: 'Date', output: 'Date | string' },
  SafeInt: 'number',
  Decimal: 'string',
  URL: 'string',
  CurrencyCode: 'string',
  CountryCode: 'string',
  IdempotencyKey: 'string',
  JSON: 'unknown',
};

/** The resolver types of one subgraph, from its SDL. */
export async function generateResolverTypes(name: SubgraphName): Promise<GeneratedFile> {
  const path = `${packageFolder(name)}/src/generated/resolvers.ts`;
  const document = parseSubgraph(name);
  const text = await codegen({
    filename: path,
    schema: document,
    // Built here: from the SDL alone, `extend schema @link` makes codegen drop Mutation and Subscription.
    schemaAst: buildASTSchema(document, { assumeValidSDL: true }),
    documents: [],
    config: {
      federation: true,
      useTypeImports: true,
      enumsAsTypes: true,
      useIndexSignature: true,
      scalars,
      contextType: '../presentation/context.ts#Context',
      mappers: Object.fromEntries(
        modelled[name].map((type) => [type, `../presentation/models.ts#${type} as ${type}Model`]),
      ),
    },
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    pluginContext: {},
  });
  return {
    path,
    text: `// Generated from schema/src/subgraphs/${name}.graphql by \`npm run schema\`. Do not edit.\n${text}`,
  };
}

export const generateAllResolverTypes = (): Promise<GeneratedFile[]> =>
  Promise.all(subgraphNames.map(generateResolverTypes));

const packageFolder = (name: SubgraphName) => (name.startsWith('bff-') ? name : `subgraphs/${name}`);
