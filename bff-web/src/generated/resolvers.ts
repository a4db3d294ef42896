// Generated from schema/src/subgraphs/bff-web.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductModel, ProductPage as ProductPageModel, Category as CategoryModel, CategoryPage as CategoryPageModel, SearchPage as SearchPageModel, ProductListing as ProductListingModel, Cart as CartModel, CheckoutPage as CheckoutPageModel, Order as OrderModel, Customer as CustomerModel } from '../presentation/models.ts';
import type { Context } from '../presentation/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  URL: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  SafeInt: { input: number; output: number; }
  CurrencyCode: { input: string; output: string; }
  CountryCode: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type Money = {
  __typename?: 'Money';
  /** In the smallest unit of the currency; may exceed 32 bits. */
  minor: Scalars['SafeInt']['output'];
  amount: Scalars['Decimal']['output'];
  currency: Scalars['CurrencyCode']['output'];
};

/** An expected failure of a mutation. Clients select `__typename code message`. */
export type UserError = {
  /** Stable, for programs. */
  code: Scalars['String']['output'];
  /** For people, in the language of the request. */
  message: Scalars['String']['output'];
  /** Where in the input, from the root of the arguments. */
  path?: Maybe<Array<Scalars['String']['output']>>;
};

/** Something in the input that can be corrected and sent again. */
export type InputError = UserError & {
  __typename?: 'InputError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
};

export type ListingSort =
  | 'RELEVANCE'
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RATING'
  | 'BEST_SELLING';

/** Either some of a facet's values or bounds; a filter nobody knows is ignored. */
export type ListingFilterInput = {
  key: Scalars['String']['input'];
  anyOf?: InputMaybe<Array<Scalars['String']['input']>>;
  min?: InputMaybe<Scalars['Decimal']['input']>;
  max?: InputMaybe<Scalars['Decimal']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** What an address of the shop shows: a page, another address, or nothing. */
  route: RouteTarget;
  /** What stands around every page. */
  shell: WebShell;
  homePage: HomePage;
  productPage: ProductPage;
  categoryPage: CategoryPage;
  searchPage: SearchPage;
  checkoutPage: CheckoutPage;
};


export type QueryRouteArgs = {
  path: Scalars['String']['input'];
};


export type QueryProductPageArgs = {
  slug: Scalars['String']['input'];
};


export type QueryCategoryPageArgs = {
  slug: Scalars['String']['input'];
  filters?: InputMaybe<Array<ListingFilterInput>>;
  sort?: InputMaybe<ListingSort>;
  page?: Scalars['Int']['input'];
  pageSize?: Scalars['Int']['input'];
};


export type QuerySearchPageArgs = {
  text: Scalars['String']['input'];
  filters?: InputMaybe<Array<ListingFilterInput>>;
  sort?: InputMaybe<ListingSort>;
  page?: Scalars['Int']['input'];
  pageSize?: Scalars['Int']['input'];
};


export type QueryCheckoutPageArgs = {
  cartId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  signIn: WebSignInPayload;
  /** Ends a sign-in by the outside provider: as `signIn` in all else. The gateway asks it when a browser comes back from there. */
  signInFromOutside: WebSignInPayload;
  signOut: WebSignOutPayload;
};


export type MutationSignInArgs = {
  input: WebSignInInput;
};


export type MutationSignInFromOutsideArgs = {
  input: WebSignInFromOutsideInput;
};

export type Product = {
  __typename?: 'Product';
  /** Its slug, or one it had: what a page was asked for. `slug` is what it is called now. */
  address: Scalars['String']['output'];
  slug: Scalars['String']['output'];
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  primaryImage?: Maybe<Image>;
  images: Array<Image>;
  brand?: Maybe<Brand>;
  priceRange: PriceRange;
  ratingSummary?: Maybe<RatingSummary>;
  variants: Array<ProductVariant>;
  /** Where the shop shows it. */
  url?: Maybe<Scalars['URL']['output']>;
  gallery?: Maybe<Array<ResponsiveImage>>;
  tile?: Maybe<WebProductTile>;
};

export type WebProductTile = {
  __typename?: 'WebProductTile';
  title: Scalars['String']['output'];
  href: Scalars['URL']['output'];
  image?: Maybe<ResponsiveImage>;
  price: PriceDisplay;
  badges: Array<Scalars['String']['output']>;
};

/** A price as the page shows it, formatted for the market and language of the request. */
export type PriceDisplay = {
  __typename?: 'PriceDisplay';
  current: Scalars['String']['output'];
  was?: Maybe<Scalars['String']['output']>;
  percentOff?: Maybe<Scalars['Int']['output']>;
  screenReader: Scalars['String']['output'];
};

export type ResponsiveImage = {
  __typename?: 'ResponsiveImage';
  src: Scalars['URL']['output'];
  srcset: Scalars['String']['output'];
  sizes: Scalars['String']['output'];
  width: Scalars['Int']['output'];
  height: Scalars['Int']['output'];
  alt: Scalars['String']['output'];
  blurhash?: Maybe<Scalars['String']['output']>;
};

/** A page by its address; `product` is null when there is none, and the page then answers 404. */
export type ProductPage = {
  __typename?: 'ProductPage';
  ref: Scalars['ID']['output'];
  product?: Maybe<Product>;
  seo?: Maybe<SeoMeta>;
  /** schema.org Product (JSON-LD), without ratings. */
  jsonLd?: Maybe<Scalars['JSON']['output']>;
  /**
   * The ratings of the same schema.org Product, joined by `@id`: a node of its own, so that
   * the page keeps its structured data when there are no ratings to be had.
   */
  ratingJsonLd?: Maybe<Scalars['JSON']['output']>;
  /** Whether it can be had: the offer of the same schema.org Product, for the same reason a node of its own. */
  availabilityJsonLd?: Maybe<Scalars['JSON']['output']>;
  related?: Maybe<ProductListing>;
};

export type Category = {
  __typename?: 'Category';
  slug: Scalars['String']['output'];
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  trail: Array<CategoryCrumb>;
};

export type CategoryCrumb = {
  __typename?: 'CategoryCrumb';
  name: Scalars['String']['output'];
  slug: Scalars['String']['output'];
};

export type ProductListing = {
  __typename?: 'ProductListing';
  ref: Scalars['ID']['output'];
  totalCount: Scalars['Int']['output'];
  facets: Array<Facet>;
};

export type Facet = {
  __typename?: 'Facet';
  key: Scalars['String']['output'];
  label: Scalars['String']['output'];
  kind: FacetKind;
  values: Array<FacetValue>;
  min?: Maybe<Scalars['Decimal']['output']>;
  max?: Maybe<Scalars['Decimal']['output']>;
};

export type FacetKind =
  | 'TERMS'
  | 'RANGE';

export type FacetValue = {
  __typename?: 'FacetValue';
  value: Scalars['String']['output'];
  label: Scalars['String']['output'];
  count: Scalars['Int']['output'];
  selected: Scalars['Boolean']['output'];
};

/** A category by its address; `category` is null when there is none, and the page then answers 404. */
export type CategoryPage = {
  __typename?: 'CategoryPage';
  ref: Scalars['ID']['output'];
  category?: Maybe<Category>;
  listing?: Maybe<ProductListing>;
  seo?: Maybe<SeoMeta>;
  breadcrumbs?: Maybe<Array<Breadcrumb>>;
  facetNav?: Maybe<Array<FacetNavGroup>>;
  pager?: Maybe<Pager>;
};

export type SearchPage = {
  __typename?: 'SearchPage';
  ref: Scalars['ID']['output'];
  /** As it was searched for. */
  text: Scalars['String']['output'];
  listing?: Maybe<ProductListing>;
  seo: SeoMeta;
  facetNav?: Maybe<Array<FacetNavGroup>>;
  pager?: Maybe<Pager>;
};

/** One facet as links: each leads to the page with its value added or taken away. */
export type FacetNavGroup = {
  __typename?: 'FacetNavGroup';
  key: Scalars['String']['output'];
  label: Scalars['String']['output'];
  links: Array<FacetNavLink>;
  /** The page without any of its values; null when none is chosen. */
  clearHref?: Maybe<Scalars['URL']['output']>;
};

export type FacetNavLink = {
  __typename?: 'FacetNavLink';
  label: Scalars['String']['output'];
  href: Scalars['URL']['output'];
  count: Scalars['Int']['output'];
  selected: Scalars['Boolean']['output'];
  /** `nofollow` where crawlers should not go. */
  rel?: Maybe<Scalars['String']['output']>;
};

export type Pager = {
  __typename?: 'Pager';
  page: Scalars['Int']['output'];
  pageCount: Scalars['Int']['output'];
  prevHref?: Maybe<Scalars['URL']['output']>;
  nextHref?: Maybe<Scalars['URL']['output']>;
  /** The first, the last and those around the present one. */
  links: Array<PagerLink>;
};

export type PagerLink = {
  __typename?: 'PagerLink';
  page: Scalars['Int']['output'];
  href: Scalars['URL']['output'];
  current: Scalars['Boolean']['output'];
};

export type HomePage = {
  __typename?: 'HomePage';
  seo: SeoMeta;
  blocks: Array<HomeBlock>;
};

export type HomeBlock = HeroBlock | ProductRailBlock | CategoryTilesBlock | EditorialBlock;

export type HeroBlock = {
  __typename?: 'HeroBlock';
  id: Scalars['ID']['output'];
  heading: Scalars['String']['output'];
  body?: Maybe<Scalars['String']['output']>;
  image: ResponsiveImage;
  cta: Link;
};

export type ProductRailBlock = {
  __typename?: 'ProductRailBlock';
  id: Scalars['ID']['output'];
  heading: Scalars['String']['output'];
  listing?: Maybe<ProductListing>;
  more?: Maybe<Link>;
};

export type CategoryTilesBlock = {
  __typename?: 'CategoryTilesBlock';
  id: Scalars['ID']['output'];
  heading: Scalars['String']['output'];
  /** Null where a category is gone. */
  categories: Array<Maybe<Category>>;
};

export type EditorialBlock = {
  __typename?: 'EditorialBlock';
  id: Scalars['ID']['output'];
  html: Scalars['String']['output'];
};

export type Link = {
  __typename?: 'Link';
  label: Scalars['String']['output'];
  href: Scalars['URL']['output'];
};

export type WebShell = {
  __typename?: 'WebShell';
  announcement?: Maybe<Scalars['String']['output']>;
  primaryNav: Array<NavItem>;
  footerNav: Array<NavItem>;
  markets: Array<MarketOption>;
};

export type NavItem = {
  __typename?: 'NavItem';
  label: Scalars['String']['output'];
  href: Scalars['URL']['output'];
  children: Array<NavItem>;
};

export type MarketOption = {
  __typename?: 'MarketOption';
  country: Scalars['CountryCode']['output'];
  currency: Scalars['CurrencyCode']['output'];
  languages: Array<Scalars['String']['output']>;
  label: Scalars['String']['output'];
};

export type RouteTarget = ProductPage | CategoryPage | ShopPage | RedirectRoute | NotFoundRoute;

/** A page of the shop's own, which the storefront knows by its path: home, search, cart, checkout, account, an order or a policy. */
export type ShopPage = {
  __typename?: 'ShopPage';
  path: Scalars['URL']['output'];
};

export type RedirectRoute = {
  __typename?: 'RedirectRoute';
  location: Scalars['URL']['output'];
  permanent: Scalars['Boolean']['output'];
};

export type NotFoundRoute = {
  __typename?: 'NotFoundRoute';
  /** What the words of the address might have meant. */
  suggestions?: Maybe<ProductListing>;
};

export type Breadcrumb = {
  __typename?: 'Breadcrumb';
  label: Scalars['String']['output'];
  href: Scalars['URL']['output'];
};

export type Cart = {
  __typename?: 'Cart';
  id: Scalars['ID']['output'];
  totalQuantity: Scalars['Int']['output'];
  cost: CartCost;
  freeShippingFrom?: Maybe<Money>;
  checkout: CheckoutState;
  drawer?: Maybe<CartDrawer>;
};

export type CartCost = {
  __typename?: 'CartCost';
  subtotal: Money;
};

export type CheckoutState = {
  __typename?: 'CheckoutState';
  missing: Array<CheckoutStep>;
  ready: Scalars['Boolean']['output'];
};

export type CheckoutStep =
  | 'EMAIL'
  | 'SHIPPING_ADDRESS'
  | 'BILLING_ADDRESS'
  | 'SHIPPING_OPTION'
  | 'PAYMENT';

export type CartDrawer = {
  __typename?: 'CartDrawer';
  countLabel: Scalars['String']['output'];
  subtotalLabel: Scalars['String']['output'];
  freeShipping?: Maybe<FreeShippingProgress>;
  upsell?: Maybe<ProductListing>;
};

export type FreeShippingProgress = {
  __typename?: 'FreeShippingProgress';
  /** 0 to 100. */
  percent: Scalars['Int']['output'];
  remainingLabel: Scalars['String']['output'];
  reached: Scalars['Boolean']['output'];
};

/** `cart` is null for anybody else's cart, as for one that does not exist. */
export type CheckoutPage = {
  __typename?: 'CheckoutPage';
  ref: Scalars['ID']['output'];
  cart?: Maybe<Cart>;
  steps?: Maybe<Array<CheckoutStepView>>;
  policies: Array<Link>;
};

export type CheckoutStepView = {
  __typename?: 'CheckoutStepView';
  step: CheckoutStep;
  label: Scalars['String']['output'];
  state: StepState;
};

export type StepState =
  | 'DONE'
  | 'CURRENT'
  | 'UPCOMING';

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  number: Scalars['String']['output'];
  status: OrderStatus;
  total: Money;
  lines: Array<OrderLine>;
  /** The pictures of its lines are the catalog's: while that is away it is there all the same, without thumbnails. */
  summary?: Maybe<WebOrderSummary>;
};

export type OrderStatus =
  | 'PENDING'
  | 'AWAITING_PAYMENT_ACTION'
  | 'CONFIRMED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'FAILED'
  | 'REFUNDED';

export type OrderLine = {
  __typename?: 'OrderLine';
  title: Scalars['String']['output'];
  quantity: Scalars['Int']['output'];
  variant?: Maybe<ProductVariant>;
};

export type WebOrderSummary = {
  __typename?: 'WebOrderSummary';
  /** Where the shop shows the whole order. */
  href: Scalars['URL']['output'];
  statusLabel: Scalars['String']['output'];
  totalLabel: Scalars['String']['output'];
  /** Of the first lines that have a picture; four at most. */
  thumbnails: Array<ResponsiveImage>;
  /** What was ordered, in a few words. */
  headline: Scalars['String']['output'];
};

export type SeoMeta = {
  __typename?: 'SeoMeta';
  title: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  canonicalUrl: Scalars['URL']['output'];
  robots: Scalars['String']['output'];
  openGraph: Array<MetaTag>;
  alternates: Array<AlternateLink>;
};

export type MetaTag = {
  __typename?: 'MetaTag';
  property: Scalars['String']['output'];
  content: Scalars['String']['output'];
};

export type AlternateLink = {
  __typename?: 'AlternateLink';
  hreflang: Scalars['String']['output'];
  href: Scalars['URL']['output'];
};

export type WebSignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  /** Stay signed in after the browser closes. */
  remember?: InputMaybe<Scalars['Boolean']['input']>;
  /** The cart to take along; the visitor's open one when it is left out. */
  guestCartId?: InputMaybe<Scalars['ID']['input']>;
};

export type WebSignInFromOutsideInput = {
  /** The address by which the browser came back, whole. */
  callbackUrl: Scalars['String']['input'];
  /** Of the sign-in that it began. */
  transaction: Scalars['String']['input'];
};

export type WebSignInPayload = {
  __typename?: 'WebSignInPayload';
  signedIn: Scalars['Boolean']['output'];
  customer?: Maybe<Customer>;
  /** The customer's open cart, with what the visitor had put into theirs. */
  cart?: Maybe<Cart>;
  userErrors: Array<UserError>;
};

export type WebSignOutPayload = {
  __typename?: 'WebSignOutPayload';
  signedOut: Scalars['Boolean']['output'];
};

export type Customer = {
  __typename?: 'Customer';
  id: Scalars['ID']['output'];
};

export type Image = {
  __typename?: 'Image';
  url: Scalars['URL']['output'];
  width: Scalars['Int']['output'];
  height: Scalars['Int']['output'];
  alt?: Maybe<Scalars['String']['output']>;
  blurhash?: Maybe<Scalars['String']['output']>;
};

export type Brand = {
  __typename?: 'Brand';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
};

export type PriceRange = {
  __typename?: 'PriceRange';
  min: Money;
  compareAtMin?: Maybe<Money>;
};

export type RatingSummary = {
  __typename?: 'RatingSummary';
  average: Scalars['Float']['output'];
  count: Scalars['Int']['output'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
  image?: Maybe<Image>;
  availability?: Maybe<Availability>;
};

export type Availability = {
  __typename?: 'Availability';
  status: AvailabilityStatus;
};

export type AvailabilityStatus =
  | 'IN_STOCK'
  | 'LOW_STOCK'
  | 'BACKORDER'
  | 'OUT_OF_STOCK';

export type WithIndex<TObject> = TObject & Record<string, any>;
export type ResolversObject<TObject> = WithIndex<TObject>;

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = ResolversObject<{
  Product: Product;
  ProductPage: ProductPage;
  CategoryPage: CategoryPage;
  SearchPage: SearchPage;
  Cart: Cart;
  CheckoutPage: CheckoutPage;
  Order: Order;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"address":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"slug":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"slug":true,"name":true,"images":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"slug":true,"name":true,"primaryImage":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true},"priceRange":{"min":{"minor":true,"currency":true},"compareAtMin":{"minor":true,"currency":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"slug":true,"name":true,"images":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true},"primaryImage":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true},"priceRange":{"min":{"minor":true,"currency":true},"compareAtMin":{"minor":true,"currency":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"name":true,"images":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"name":true,"images":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true},"slug":true,"primaryImage":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true},"priceRange":{"min":{"minor":true,"currency":true},"compareAtMin":{"minor":true,"currency":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"slug":true,"name":true,"primaryImage":{"url":true,"width":true,"height":true,"alt":true,"blurhash":true},"priceRange":{"min":{"minor":true,"currency":true},"compareAtMin":{"minor":true,"currency":true}}}> ) );
  ProductPage:
    ( { __typename: 'ProductPage' }
    & GraphQLRecursivePick<FederationTypes['ProductPage'], {"ref":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"description":true,"primaryImage":{"url":true,"width":true,"height":true,"alt":true},"brand":{"name":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"description":true,"images":{"url":true},"brand":{"name":true},"priceRange":{"min":{"amount":true,"currency":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"ratingSummary":{"average":true,"count":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"variants":{"availability":{"status":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"ratingSummary":{"average":true,"count":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"variants":{"availability":{"status":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"variants":{"availability":{"status":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"description":true,"images":{"url":true},"brand":{"name":true},"priceRange":{"min":{"amount":true,"currency":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"ratingSummary":{"average":true,"count":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"variants":{"availability":{"status":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"variants":{"availability":{"status":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"ratingSummary":{"average":true,"count":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"variants":{"availability":{"status":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"variants":{"availability":{"status":true}}}}> ) );
  CategoryPage:
    ( { __typename: 'CategoryPage' }
    & GraphQLRecursivePick<FederationTypes['CategoryPage'], {"ref":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"description":true}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"description":true},"listing":{"facets":{"key":true,"label":true,"kind":true,"min":true,"max":true,"values":{"value":true,"label":true,"count":true,"selected":true}}}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"description":true},"listing":{"totalCount":true}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}},"listing":{"facets":{"key":true,"label":true,"kind":true,"min":true,"max":true,"values":{"value":true,"label":true,"count":true,"selected":true}}}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}},"listing":{"totalCount":true}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}},"listing":{"totalCount":true}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}},"listing":{"facets":{"key":true,"label":true,"kind":true,"min":true,"max":true,"values":{"value":true,"label":true,"count":true,"selected":true}}}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}},"listing":{"totalCount":true}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"category":{"name":true,"trail":{"name":true,"slug":true}},"listing":{"totalCount":true}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"listing":{"facets":{"key":true,"label":true,"kind":true,"min":true,"max":true,"values":{"value":true,"label":true,"count":true,"selected":true}}}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"listing":{"totalCount":true}}>
        | GraphQLRecursivePick<FederationTypes['CategoryPage'], {"listing":{"totalCount":true}}> ) );
  SearchPage:
    ( { __typename: 'SearchPage' }
    & GraphQLRecursivePick<FederationTypes['SearchPage'], {"ref":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['SearchPage'], {"listing":{"facets":{"key":true,"label":true,"kind":true,"min":true,"max":true,"values":{"value":true,"label":true,"count":true,"selected":true}}}}>
        | GraphQLRecursivePick<FederationTypes['SearchPage'], {"listing":{"totalCount":true}}>
        | GraphQLRecursivePick<FederationTypes['SearchPage'], {"listing":{"totalCount":true}}> ) );
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"totalQuantity":true,"cost":{"subtotal":{"minor":true,"currency":true}},"freeShippingFrom":{"minor":true,"currency":true}}> ) );
  CheckoutPage:
    ( { __typename: 'CheckoutPage' }
    & GraphQLRecursivePick<FederationTypes['CheckoutPage'], {"ref":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CheckoutPage'], {"cart":{"checkout":{"missing":true,"ready":true}}}> ) );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true,"status":true,"total":{"minor":true,"currency":true},"lines":{"title":true,"quantity":true,"variant":{"image":{"url":true,"width":true,"height":true,"alt":true}}}}> ) );
}>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  HomeBlock:
    | ( HeroBlock )
    | ( Omit<ProductRailBlock, 'listing'> & { listing?: Maybe<_RefType['ProductListing']> } )
    | ( Omit<CategoryTilesBlock, 'categories'> & { categories: Array<Maybe<_RefType['Category']>> } )
    | ( EditorialBlock )
  ;
  RouteTarget:
    | ( ProductPageModel )
    | ( CategoryPageModel )
    | ( ShopPage )
    | ( RedirectRoute )
    | ( Omit<NotFoundRoute, 'suggestions'> & { suggestions?: Maybe<_RefType['ProductListing']> } )
  ;
}>;

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError: ( InputError );
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Money>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InputError: ResolverTypeWrapper<InputError>;
  ListingSort: ListingSort;
  ListingFilterInput: ListingFilterInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Product: ResolverTypeWrapper<ProductModel>;
  WebProductTile: ResolverTypeWrapper<WebProductTile>;
  PriceDisplay: ResolverTypeWrapper<PriceDisplay>;
  ResponsiveImage: ResolverTypeWrapper<ResponsiveImage>;
  ProductPage: ResolverTypeWrapper<ProductPageModel>;
  Category: ResolverTypeWrapper<CategoryModel>;
  CategoryCrumb: ResolverTypeWrapper<CategoryCrumb>;
  ProductListing: ResolverTypeWrapper<ProductListingModel>;
  Facet: ResolverTypeWrapper<Facet>;
  FacetKind: FacetKind;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CategoryPage: ResolverTypeWrapper<CategoryPageModel>;
  SearchPage: ResolverTypeWrapper<SearchPageModel>;
  FacetNavGroup: ResolverTypeWrapper<FacetNavGroup>;
  FacetNavLink: ResolverTypeWrapper<FacetNavLink>;
  Pager: ResolverTypeWrapper<Pager>;
  PagerLink: ResolverTypeWrapper<PagerLink>;
  HomePage: ResolverTypeWrapper<Omit<HomePage, 'blocks'> & { blocks: Array<ResolversTypes['HomeBlock']> }>;
  HomeBlock: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['HomeBlock']>;
  HeroBlock: ResolverTypeWrapper<HeroBlock>;
  ProductRailBlock: ResolverTypeWrapper<Omit<ProductRailBlock, 'listing'> & { listing?: Maybe<ResolversTypes['ProductListing']> }>;
  CategoryTilesBlock: ResolverTypeWrapper<Omit<CategoryTilesBlock, 'categories'> & { categories: Array<Maybe<ResolversTypes['Category']>> }>;
  EditorialBlock: ResolverTypeWrapper<EditorialBlock>;
  Link: ResolverTypeWrapper<Link>;
  WebShell: ResolverTypeWrapper<WebShell>;
  NavItem: ResolverTypeWrapper<NavItem>;
  MarketOption: ResolverTypeWrapper<MarketOption>;
  RouteTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RouteTarget']>;
  ShopPage: ResolverTypeWrapper<ShopPage>;
  RedirectRoute: ResolverTypeWrapper<RedirectRoute>;
  NotFoundRoute: ResolverTypeWrapper<Omit<NotFoundRoute, 'suggestions'> & { suggestions?: Maybe<ResolversTypes['ProductListing']> }>;
  Breadcrumb: ResolverTypeWrapper<Breadcrumb>;
  Cart: ResolverTypeWrapper<CartModel>;
  CartCost: ResolverTypeWrapper<CartCost>;
  CheckoutState: ResolverTypeWrapper<CheckoutState>;
  CheckoutStep: CheckoutStep;
  CartDrawer: ResolverTypeWrapper<Omit<CartDrawer, 'upsell'> & { upsell?: Maybe<ResolversTypes['ProductListing']> }>;
  FreeShippingProgress: ResolverTypeWrapper<FreeShippingProgress>;
  CheckoutPage: ResolverTypeWrapper<CheckoutPageModel>;
  CheckoutStepView: ResolverTypeWrapper<CheckoutStepView>;
  StepState: StepState;
  Order: ResolverTypeWrapper<OrderModel>;
  OrderStatus: OrderStatus;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  WebOrderSummary: ResolverTypeWrapper<WebOrderSummary>;
  SeoMeta: ResolverTypeWrapper<SeoMeta>;
  MetaTag: ResolverTypeWrapper<MetaTag>;
  AlternateLink: ResolverTypeWrapper<AlternateLink>;
  WebSignInInput: WebSignInInput;
  WebSignInFromOutsideInput: WebSignInFromOutsideInput;
  WebSignInPayload: ResolverTypeWrapper<Omit<WebSignInPayload, 'customer' | 'cart' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WebSignOutPayload: ResolverTypeWrapper<WebSignOutPayload>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Image: ResolverTypeWrapper<Image>;
  Brand: ResolverTypeWrapper<Brand>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  RatingSummary: ResolverTypeWrapper<RatingSummary>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  Availability: ResolverTypeWrapper<Availability>;
  AvailabilityStatus: AvailabilityStatus;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  URL: Scalars['URL']['output'];
  Decimal: Scalars['Decimal']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  JSON: Scalars['JSON']['output'];
  Money: Money;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  InputError: InputError;
  ListingFilterInput: ListingFilterInput;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Product: ProductModel;
  WebProductTile: WebProductTile;
  PriceDisplay: PriceDisplay;
  ResponsiveImage: ResponsiveImage;
  ProductPage: ProductPageModel;
  Category: CategoryModel;
  CategoryCrumb: CategoryCrumb;
  ProductListing: ProductListingModel;
  Facet: Facet;
  FacetValue: FacetValue;
  Boolean: Scalars['Boolean']['output'];
  CategoryPage: CategoryPageModel;
  SearchPage: SearchPageModel;
  FacetNavGroup: FacetNavGroup;
  FacetNavLink: FacetNavLink;
  Pager: Pager;
  PagerLink: PagerLink;
  HomePage: Omit<HomePage, 'blocks'> & { blocks: Array<ResolversParentTypes['HomeBlock']> };
  HomeBlock: ResolversUnionTypes<ResolversParentTypes>['HomeBlock'];
  HeroBlock: HeroBlock;
  ProductRailBlock: Omit<ProductRailBlock, 'listing'> & { listing?: Maybe<ResolversParentTypes['ProductListing']> };
  CategoryTilesBlock: Omit<CategoryTilesBlock, 'categories'> & { categories: Array<Maybe<ResolversParentTypes['Category']>> };
  EditorialBlock: EditorialBlock;
  Link: Link;
  WebShell: WebShell;
  NavItem: NavItem;
  MarketOption: MarketOption;
  RouteTarget: ResolversUnionTypes<ResolversParentTypes>['RouteTarget'];
  ShopPage: ShopPage;
  RedirectRoute: RedirectRoute;
  NotFoundRoute: Omit<NotFoundRoute, 'suggestions'> & { suggestions?: Maybe<ResolversParentTypes['ProductListing']> };
  Breadcrumb: Breadcrumb;
  Cart: CartModel;
  CartCost: CartCost;
  CheckoutState: CheckoutState;
  CartDrawer: Omit<CartDrawer, 'upsell'> & { upsell?: Maybe<ResolversParentTypes['ProductListing']> };
  FreeShippingProgress: FreeShippingProgress;
  CheckoutPage: CheckoutPageModel;
  CheckoutStepView: CheckoutStepView;
  Order: OrderModel;
  OrderLine: OrderLine;
  WebOrderSummary: WebOrderSummary;
  SeoMeta: SeoMeta;
  MetaTag: MetaTag;
  AlternateLink: AlternateLink;
  WebSignInInput: WebSignInInput;
  WebSignInFromOutsideInput: WebSignInFromOutsideInput;
  WebSignInPayload: Omit<WebSignInPayload, 'customer' | 'cart' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WebSignOutPayload: WebSignOutPayload;
  Customer: CustomerModel;
  Image: Image;
  Brand: Brand;
  PriceRange: PriceRange;
  RatingSummary: RatingSummary;
  Float: Scalars['Float']['output'];
  ProductVariant: ProductVariant;
  Availability: Availability;
}>;

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = ResolversObject<{
  minor?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
}>;

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = ResolversObject<{
  __resolveType: TypeResolveFn<'InputError', ParentType, ContextType>;
}>;

export type InputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputError'] = ResolversParentTypes['InputError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  route?: Resolver<ResolversTypes['RouteTarget'], ParentType, ContextType, RequireFields<QueryRouteArgs, 'path'>>;
  shell?: Resolver<ResolversTypes['WebShell'], ParentType, ContextType>;
  homePage?: Resolver<ResolversTypes['HomePage'], ParentType, ContextType>;
  productPage?: Resolver<ResolversTypes['ProductPage'], ParentType, ContextType, RequireFields<QueryProductPageArgs, 'slug'>>;
  categoryPage?: Resolver<ResolversTypes['CategoryPage'], ParentType, ContextType, RequireFields<QueryCategoryPageArgs, 'slug' | 'sort' | 'page' | 'pageSize'>>;
  searchPage?: Resolver<ResolversTypes['SearchPage'], ParentType, ContextType, RequireFields<QuerySearchPageArgs, 'text' | 'sort' | 'page' | 'pageSize'>>;
  checkoutPage?: Resolver<ResolversTypes['CheckoutPage'], ParentType, ContextType, RequireFields<QueryCheckoutPageArgs, 'cartId'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  signIn?: Resolver<ResolversTypes['WebSignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signInFromOutside?: Resolver<ResolversTypes['WebSignInPayload'], ParentType, ContextType, RequireFields<MutationSignInFromOutsideArgs, 'input'>>;
  signOut?: Resolver<ResolversTypes['WebSignOutPayload'], ParentType, ContextType>;
}>;

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  gallery?: Resolver<Maybe<Array<ResolversTypes['ResponsiveImage']>>, ParentType, ContextType>;
  tile?: Resolver<Maybe<ResolversTypes['WebProductTile']>, ParentType, ContextType>;
}>;

export type WebProductTileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebProductTile'] = ResolversParentTypes['WebProductTile']> = ResolversObject<{
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['ResponsiveImage']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['PriceDisplay'], ParentType, ContextType>;
  badges?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PriceDisplayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceDisplay'] = ResolversParentTypes['PriceDisplay']> = ResolversObject<{
  current?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percentOff?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  screenReader?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ResponsiveImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResponsiveImage'] = ResolversParentTypes['ResponsiveImage']> = ResolversObject<{
  src?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  srcset?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizes?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  blurhash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ProductPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductPage'] = ResolversParentTypes['ProductPage'], FederationReferenceType extends FederationReferenceTypes['ProductPage'] = FederationReferenceTypes['ProductPage']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductPage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  seo?: Resolver<Maybe<ResolversTypes['SeoMeta']>, ParentType, ContextType>;
  jsonLd?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  ratingJsonLd?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  availabilityJsonLd?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  related?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = ResolversObject<{
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ProductListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductListing'] = ResolversParentTypes['ProductListing']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type CategoryPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryPage'] = ResolversParentTypes['CategoryPage'], FederationReferenceType extends FederationReferenceTypes['CategoryPage'] = FederationReferenceTypes['CategoryPage']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CategoryPage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  seo?: Resolver<Maybe<ResolversTypes['SeoMeta']>, ParentType, ContextType>;
  breadcrumbs?: Resolver<Maybe<Array<ResolversTypes['Breadcrumb']>>, ParentType, ContextType>;
  facetNav?: Resolver<Maybe<Array<ResolversTypes['FacetNavGroup']>>, ParentType, ContextType>;
  pager?: Resolver<Maybe<ResolversTypes['Pager']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SearchPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchPage'] = ResolversParentTypes['SearchPage'], FederationReferenceType extends FederationReferenceTypes['SearchPage'] = FederationReferenceTypes['SearchPage']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SearchPage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  seo?: Resolver<ResolversTypes['SeoMeta'], ParentType, ContextType>;
  facetNav?: Resolver<Maybe<Array<ResolversTypes['FacetNavGroup']>>, ParentType, ContextType>;
  pager?: Resolver<Maybe<ResolversTypes['Pager']>, ParentType, ContextType>;
}>;

export type FacetNavGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetNavGroup'] = ResolversParentTypes['FacetNavGroup']> = ResolversObject<{
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['FacetNavLink']>, ParentType, ContextType>;
  clearHref?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
}>;

export type FacetNavLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetNavLink'] = ResolversParentTypes['FacetNavLink']> = ResolversObject<{
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  selected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PagerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pager'] = ResolversParentTypes['Pager']> = ResolversObject<{
  page?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prevHref?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  nextHref?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['PagerLink']>, ParentType, ContextType>;
}>;

export type PagerLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PagerLink'] = ResolversParentTypes['PagerLink']> = ResolversObject<{
  page?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type HomePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomePage'] = ResolversParentTypes['HomePage']> = ResolversObject<{
  seo?: Resolver<ResolversTypes['SeoMeta'], ParentType, ContextType>;
  blocks?: Resolver<Array<ResolversTypes['HomeBlock']>, ParentType, ContextType>;
}>;

export type HomeBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeBlock'] = ResolversParentTypes['HomeBlock']> = ResolversObject<{
  __resolveType: TypeResolveFn<'HeroBlock' | 'ProductRailBlock' | 'CategoryTilesBlock' | 'EditorialBlock', ParentType, ContextType>;
}>;

export type HeroBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeroBlock'] = ResolversParentTypes['HeroBlock']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<ResolversTypes['ResponsiveImage'], ParentType, ContextType>;
  cta?: Resolver<ResolversTypes['Link'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ProductRailBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRailBlock'] = ResolversParentTypes['ProductRailBlock']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CategoryTilesBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryTilesBlock'] = ResolversParentTypes['CategoryTilesBlock']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  categories?: Resolver<Array<Maybe<ResolversTypes['Category']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type EditorialBlockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditorialBlock'] = ResolversParentTypes['EditorialBlock']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type LinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = ResolversObject<{
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
}>;

export type WebShellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebShell'] = ResolversParentTypes['WebShell']> = ResolversObject<{
  announcement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  primaryNav?: Resolver<Array<ResolversTypes['NavItem']>, ParentType, ContextType>;
  footerNav?: Resolver<Array<ResolversTypes['NavItem']>, ParentType, ContextType>;
  markets?: Resolver<Array<ResolversTypes['MarketOption']>, ParentType, ContextType>;
}>;

export type NavItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NavItem'] = ResolversParentTypes['NavItem']> = ResolversObject<{
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['NavItem']>, ParentType, ContextType>;
}>;

export type MarketOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarketOption'] = ResolversParentTypes['MarketOption']> = ResolversObject<{
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  languages?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type RouteTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RouteTarget'] = ResolversParentTypes['RouteTarget']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ProductPage' | 'CategoryPage' | 'ShopPage' | 'RedirectRoute' | 'NotFoundRoute', ParentType, ContextType>;
}>;

export type ShopPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShopPage'] = ResolversParentTypes['ShopPage']> = ResolversObject<{
  path?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RedirectRouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RedirectRoute'] = ResolversParentTypes['RedirectRoute']> = ResolversObject<{
  location?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  permanent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NotFoundRouteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotFoundRoute'] = ResolversParentTypes['NotFoundRoute']> = ResolversObject<{
  suggestions?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type BreadcrumbResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Breadcrumb'] = ResolversParentTypes['Breadcrumb']> = ResolversObject<{
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
}>;

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  drawer?: Resolver<Maybe<ResolversTypes['CartDrawer']>, ParentType, ContextType>;
}>;

export type CartDrawerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartDrawer'] = ResolversParentTypes['CartDrawer']> = ResolversObject<{
  countLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subtotalLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  freeShipping?: Resolver<Maybe<ResolversTypes['FreeShippingProgress']>, ParentType, ContextType>;
  upsell?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
}>;

export type FreeShippingProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FreeShippingProgress'] = ResolversParentTypes['FreeShippingProgress']> = ResolversObject<{
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remainingLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type CheckoutPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutPage'] = ResolversParentTypes['CheckoutPage'], FederationReferenceType extends FederationReferenceTypes['CheckoutPage'] = FederationReferenceTypes['CheckoutPage']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CheckoutPage']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  steps?: Resolver<Maybe<Array<ResolversTypes['CheckoutStepView']>>, ParentType, ContextType>;
  policies?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
}>;

export type CheckoutStepViewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutStepView'] = ResolversParentTypes['CheckoutStepView']> = ResolversObject<{
  step?: Resolver<ResolversTypes['CheckoutStep'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['StepState'], ParentType, ContextType>;
}>;

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['WebOrderSummary']>, ParentType, ContextType>;
}>;

export type WebOrderSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebOrderSummary'] = ResolversParentTypes['WebOrderSummary']> = ResolversObject<{
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  statusLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  thumbnails?: Resolver<Array<ResolversTypes['ResponsiveImage']>, ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SeoMetaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SeoMeta'] = ResolversParentTypes['SeoMeta']> = ResolversObject<{
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  canonicalUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  robots?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openGraph?: Resolver<Array<ResolversTypes['MetaTag']>, ParentType, ContextType>;
  alternates?: Resolver<Array<ResolversTypes['AlternateLink']>, ParentType, ContextType>;
}>;

export type MetaTagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MetaTag'] = ResolversParentTypes['MetaTag']> = ResolversObject<{
  property?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type AlternateLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlternateLink'] = ResolversParentTypes['AlternateLink']> = ResolversObject<{
  hreflang?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  href?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
}>;

export type WebSignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebSignInPayload'] = ResolversParentTypes['WebSignInPayload']> = ResolversObject<{
  signedIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type WebSignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebSignOutPayload'] = ResolversParentTypes['WebSignOutPayload']> = ResolversObject<{
  signedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type BrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  URL?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  WebProductTile?: WebProductTileResolvers<ContextType>;
  PriceDisplay?: PriceDisplayResolvers<ContextType>;
  ResponsiveImage?: ResponsiveImageResolvers<ContextType>;
  ProductPage?: ProductPageResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  ProductListing?: ProductListingResolvers<ContextType>;
  CategoryPage?: CategoryPageResolvers<ContextType>;
  SearchPage?: SearchPageResolvers<ContextType>;
  FacetNavGroup?: FacetNavGroupResolvers<ContextType>;
  FacetNavLink?: FacetNavLinkResolvers<ContextType>;
  Pager?: PagerResolvers<ContextType>;
  PagerLink?: PagerLinkResolvers<ContextType>;
  HomePage?: HomePageResolvers<ContextType>;
  HomeBlock?: HomeBlockResolvers<ContextType>;
  HeroBlock?: HeroBlockResolvers<ContextType>;
  ProductRailBlock?: ProductRailBlockResolvers<ContextType>;
  CategoryTilesBlock?: CategoryTilesBlockResolvers<ContextType>;
  EditorialBlock?: EditorialBlockResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  WebShell?: WebShellResolvers<ContextType>;
  NavItem?: NavItemResolvers<ContextType>;
  MarketOption?: MarketOptionResolvers<ContextType>;
  RouteTarget?: RouteTargetResolvers<ContextType>;
  ShopPage?: ShopPageResolvers<ContextType>;
  RedirectRoute?: RedirectRouteResolvers<ContextType>;
  NotFoundRoute?: NotFoundRouteResolvers<ContextType>;
  Breadcrumb?: BreadcrumbResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartDrawer?: CartDrawerResolvers<ContextType>;
  FreeShippingProgress?: FreeShippingProgressResolvers<ContextType>;
  CheckoutPage?: CheckoutPageResolvers<ContextType>;
  CheckoutStepView?: CheckoutStepViewResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  WebOrderSummary?: WebOrderSummaryResolvers<ContextType>;
  SeoMeta?: SeoMetaResolvers<ContextType>;
  MetaTag?: MetaTagResolvers<ContextType>;
  AlternateLink?: AlternateLinkResolvers<ContextType>;
  WebSignInPayload?: WebSignInPayloadResolvers<ContextType>;
  WebSignOutPayload?: WebSignOutPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
}>;

