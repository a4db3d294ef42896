import type { Resolvers } from '../generated/resolvers.ts';
import { cart } from './cart.ts';
import { categoryPage } from './category-page.ts';
import { checkoutPage } from './checkout-page.ts';
import { homePage } from './home-page.ts';
import { order } from './order.ts';
import { product } from './product.ts';
import { productPage } from './product-page.ts';
import { route } from './route.ts';
import { searchPage } from './search-page.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';

export const resolvers: Resolvers = {
  Query: {
    route,
    shell,
    homePage,
    productPage: productPage.find,
    categoryPage: categoryPage.find,
    searchPage: searchPage.find,
    checkoutPage: checkoutPage.find,
  },
  Mutation: session,
  Product: product,
  ProductPage: productPage.fields,
  CategoryPage: categoryPage.fields,
  SearchPage: searchPage.fields,
  Cart: cart,
  CheckoutPage: checkoutPage.fields,
  Order: order,
};
