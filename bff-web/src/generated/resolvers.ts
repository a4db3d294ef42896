// Generated from schema/src/subgraphs/bff-web.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductModel, ProductPage as ProductPageModel, Customer as CustomerModel } from '../presentation/models.ts';
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

export type Query = {
  __typename?: 'Query';
  productPage: ProductPage;
};


export type QueryProductPageArgs = {
  slug: Scalars['String']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  signIn: WebSignInPayload;
  signOut: WebSignOutPayload;
};


export type MutationSignInArgs = {
  input: WebSignInInput;
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
};

export type WebSignInPayload = {
  __typename?: 'WebSignInPayload';
  signedIn: Scalars['Boolean']['output'];
  customer?: Maybe<Customer>;
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
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"ratingSummary":{"average":true,"count":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"description":true,"images":{"url":true},"brand":{"name":true},"priceRange":{"min":{"amount":true,"currency":true}}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"ratingSummary":{"average":true,"count":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductPage'], {"product":{"slug":true,"name":true,"ratingSummary":{"average":true,"count":true}}}> ) );
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
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Money: ResolverTypeWrapper<Money>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InputError: ResolverTypeWrapper<InputError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Product: ResolverTypeWrapper<ProductModel>;
  WebProductTile: ResolverTypeWrapper<WebProductTile>;
  PriceDisplay: ResolverTypeWrapper<PriceDisplay>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ResponsiveImage: ResolverTypeWrapper<ResponsiveImage>;
  ProductPage: ResolverTypeWrapper<ProductPageModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SeoMeta: ResolverTypeWrapper<SeoMeta>;
  MetaTag: ResolverTypeWrapper<MetaTag>;
  AlternateLink: ResolverTypeWrapper<AlternateLink>;
  WebSignInInput: WebSignInInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  WebSignInPayload: ResolverTypeWrapper<Omit<WebSignInPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WebSignOutPayload: ResolverTypeWrapper<WebSignOutPayload>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Image: ResolverTypeWrapper<Image>;
  Brand: ResolverTypeWrapper<Brand>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  RatingSummary: ResolverTypeWrapper<RatingSummary>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  URL: Scalars['URL']['output'];
  Decimal: Scalars['Decimal']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  JSON: Scalars['JSON']['output'];
  Money: Money;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  InputError: InputError;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Product: ProductModel;
  WebProductTile: WebProductTile;
  PriceDisplay: PriceDisplay;
  Int: Scalars['Int']['output'];
  ResponsiveImage: ResponsiveImage;
  ProductPage: ProductPageModel;
  ID: Scalars['ID']['output'];
  SeoMeta: SeoMeta;
  MetaTag: MetaTag;
  AlternateLink: AlternateLink;
  WebSignInInput: WebSignInInput;
  Boolean: Scalars['Boolean']['output'];
  WebSignInPayload: Omit<WebSignInPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WebSignOutPayload: WebSignOutPayload;
  Customer: CustomerModel;
  Image: Image;
  Brand: Brand;
  PriceRange: PriceRange;
  RatingSummary: RatingSummary;
  Float: Scalars['Float']['output'];
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
  productPage?: Resolver<ResolversTypes['ProductPage'], ParentType, ContextType, RequireFields<QueryProductPageArgs, 'slug'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  signIn?: Resolver<ResolversTypes['WebSignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
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

export type Resolvers<ContextType = Context> = ResolversObject<{
  URL?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
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
  SeoMeta?: SeoMetaResolvers<ContextType>;
  MetaTag?: MetaTagResolvers<ContextType>;
  AlternateLink?: AlternateLinkResolvers<ContextType>;
  WebSignInPayload?: WebSignInPayloadResolvers<ContextType>;
  WebSignOutPayload?: WebSignOutPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
}>;

