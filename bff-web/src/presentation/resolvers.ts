import type { Resolvers } from '../generated/resolvers.ts';
import { product } from './product.ts';
import { productPage } from './product-page.ts';
import { session } from './session.ts';

export const resolvers: Resolvers = {
  Query: { productPage: productPage.find },
  Mutation: session,
  Product: product,
  ProductPage: productPage.fields,
};
