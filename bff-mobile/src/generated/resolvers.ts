// Generated from schema/src/subgraphs/bff-mobile.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductModel, ProductVariant as ProductVariantModel, ProductScreen as ProductScreenModel, Customer as CustomerModel } from '../presentation/models.ts';
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
  DateTime: { input: Date; output: Date | string; }
  URL: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  SafeInt: { input: number; output: number; }
  CurrencyCode: { input: string; output: string; }
  IdempotencyKey: { input: string; output: string; }
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

/** An equal request is still running: send the same one again, with the same key, to get its answer. */
export type RetryLaterError = UserError & {
  __typename?: 'RetryLaterError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  retryAfterMs: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Answers every app version, whether or not it is still supported. `known` is the version the app has. */
  appConfig: AppConfig;
  productScreen: ProductScreen;
  node?: Maybe<Node>;
};


export type QueryAppConfigArgs = {
  platform: AppPlatform;
  appVersion: Scalars['String']['input'];
  known?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductScreenArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  mobileSignIn: MobileSessionPayload;
  mobileSessionRefresh: MobileSessionPayload;
  mobileSignOut: MobileSignOutPayload;
};


export type MutationMobileSignInArgs = {
  input: MobileSignInInput;
};


export type MutationMobileSessionRefreshArgs = {
  input: MobileSessionRefreshInput;
};

export type Node = {
  id: Scalars['ID']['output'];
};

export type AppPlatform =
  | 'IOS'
  | 'ANDROID';

export type PixelDensity =
  | 'X1'
  | 'X2'
  | 'X3';

export type CardSlot =
  | 'GRID'
  | 'CAROUSEL'
  | 'LIST'
  | 'CART';

export type Product = Node & {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  slug: Scalars['String']['output'];
  name: Scalars['String']['output'];
  primaryImage?: Maybe<Image>;
  images: Array<Image>;
  priceRange: PriceRange;
  card?: Maybe<ProductCard>;
  photos?: Maybe<Array<Thumbnail>>;
};


export type ProductCardArgs = {
  slot?: CardSlot;
  density?: PixelDensity;
};


export type ProductPhotosArgs = {
  density?: PixelDensity;
  max?: Scalars['Int']['input'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
  image?: Maybe<Image>;
  price: VariantPrice;
  thumb?: Maybe<Thumbnail>;
  priceLabel?: Maybe<Scalars['String']['output']>;
};


export type ProductVariantThumbArgs = {
  density?: PixelDensity;
};

export type ProductCard = {
  __typename?: 'ProductCard';
  title: Scalars['String']['output'];
  price: Scalars['String']['output'];
  was?: Maybe<Scalars['String']['output']>;
  thumb?: Maybe<Thumbnail>;
  link: Scalars['URL']['output'];
  /** The whole card in one sentence, for screen readers. */
  a11y: Scalars['String']['output'];
};

/** One image at the density of the device; w and h in pixels. */
export type Thumbnail = {
  __typename?: 'Thumbnail';
  url: Scalars['URL']['output'];
  w: Scalars['Int']['output'];
  h: Scalars['Int']['output'];
  blurhash?: Maybe<Scalars['String']['output']>;
  alt?: Maybe<Scalars['String']['output']>;
};

export type ProductScreen = {
  __typename?: 'ProductScreen';
  ref: Scalars['ID']['output'];
  /** Null when there is no such product. */
  product?: Maybe<Product>;
  share?: Maybe<ShareInfo>;
  refresh: RefreshHint;
};

export type ShareInfo = {
  __typename?: 'ShareInfo';
  url: Scalars['URL']['output'];
  text: Scalars['String']['output'];
};

/** When the app should ask again. */
export type RefreshHint = {
  __typename?: 'RefreshHint';
  staleAfterSeconds: Scalars['Int']['output'];
  prefetch: Scalars['Boolean']['output'];
  backgroundIntervalSeconds?: Maybe<Scalars['Int']['output']>;
};

export type AppConfig = {
  __typename?: 'AppConfig';
  version: Scalars['String']['output'];
  /** The app has this version already: the rest is the same. */
  notModified: Scalars['Boolean']['output'];
  minimumVersion: Scalars['String']['output'];
  upgrade?: Maybe<UpgradeNotice>;
  flags: Array<FeatureFlag>;
  sunsets: Array<SunsetNotice>;
  endpoints: EndpointConfig;
  sync: RefreshHint;
};

export type UpgradeLevel =
  | 'NONE'
  | 'RECOMMENDED'
  | 'REQUIRED';

export type UpgradeNotice = {
  __typename?: 'UpgradeNotice';
  level: UpgradeLevel;
  message: Scalars['String']['output'];
  storeUrl: Scalars['URL']['output'];
};

export type FeatureFlag = {
  __typename?: 'FeatureFlag';
  key: Scalars['String']['output'];
  enabled: Scalars['Boolean']['output'];
  variant?: Maybe<Scalars['String']['output']>;
};

export type SunsetNotice = {
  __typename?: 'SunsetNotice';
  documentId?: Maybe<Scalars['String']['output']>;
  feature?: Maybe<Scalars['String']['output']>;
  removedAfter: Scalars['DateTime']['output'];
  message: Scalars['String']['output'];
};

export type EndpointConfig = {
  __typename?: 'EndpointConfig';
  graphql: Scalars['URL']['output'];
  subscriptions: Scalars['URL']['output'];
  images: Scalars['URL']['output'];
};

export type MobileSignInInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  device: DeviceInput;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type DeviceInput = {
  deviceId: Scalars['ID']['input'];
  platform: AppPlatform;
  model?: InputMaybe<Scalars['String']['input']>;
  osVersion?: InputMaybe<Scalars['String']['input']>;
  appVersion: Scalars['String']['input'];
};

export type MobileSessionRefreshInput = {
  refreshToken: Scalars['String']['input'];
  deviceId: Scalars['ID']['input'];
};

export type MobileSessionPayload = {
  __typename?: 'MobileSessionPayload';
  accessToken?: Maybe<Scalars['String']['output']>;
  accessExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Good for one use: the next answer brings the next one. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  customer?: Maybe<Customer>;
  userErrors: Array<UserError>;
};

export type MobileSignOutPayload = {
  __typename?: 'MobileSignOutPayload';
  signedOut: Scalars['Boolean']['output'];
};

export type Customer = {
  __typename?: 'Customer';
  id: Scalars['ID']['output'];
};

export type Image = {
  __typename?: 'Image';
  url: Scalars['URL']['output'];
  alt?: Maybe<Scalars['String']['output']>;
  blurhash?: Maybe<Scalars['String']['output']>;
  dominantColor?: Maybe<Scalars['String']['output']>;
};

export type PriceRange = {
  __typename?: 'PriceRange';
  min: Money;
  compareAtMin?: Maybe<Money>;
};

export type VariantPrice = {
  __typename?: 'VariantPrice';
  current: Money;
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
  ProductVariant: ProductVariant;
  ProductScreen: ProductScreen;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"name":true,"slug":true,"primaryImage":{"url":true,"alt":true,"blurhash":true,"dominantColor":true},"priceRange":{"min":{"minor":true,"currency":true},"compareAtMin":{"minor":true,"currency":true}}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"name":true,"slug":true,"primaryImage":{"url":true,"alt":true,"blurhash":true,"dominantColor":true},"priceRange":{"min":{"minor":true,"currency":true},"compareAtMin":{"minor":true,"currency":true}},"images":{"url":true,"alt":true,"blurhash":true,"dominantColor":true}}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"images":{"url":true,"alt":true,"blurhash":true,"dominantColor":true}}> ) );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"image":{"url":true,"alt":true,"blurhash":true}}>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"image":{"url":true,"alt":true,"blurhash":true},"price":{"current":{"minor":true,"currency":true}}}>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"price":{"current":{"minor":true,"currency":true}}}> ) );
  ProductScreen:
    ( { __typename: 'ProductScreen' }
    & GraphQLRecursivePick<FederationTypes['ProductScreen'], {"ref":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ProductScreen'], {"product":{"name":true,"slug":true}}> ) );
}>;


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError:
    | ( InputError )
    | ( RetryLaterError )
  ;
  Node: ( ProductModel );
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  IdempotencyKey: ResolverTypeWrapper<Scalars['IdempotencyKey']['output']>;
  Money: ResolverTypeWrapper<Money>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InputError: ResolverTypeWrapper<InputError>;
  RetryLaterError: ResolverTypeWrapper<RetryLaterError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  AppPlatform: AppPlatform;
  PixelDensity: PixelDensity;
  CardSlot: CardSlot;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  ProductCard: ResolverTypeWrapper<ProductCard>;
  Thumbnail: ResolverTypeWrapper<Thumbnail>;
  ProductScreen: ResolverTypeWrapper<ProductScreenModel>;
  ShareInfo: ResolverTypeWrapper<ShareInfo>;
  RefreshHint: ResolverTypeWrapper<RefreshHint>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AppConfig: ResolverTypeWrapper<AppConfig>;
  UpgradeLevel: UpgradeLevel;
  UpgradeNotice: ResolverTypeWrapper<UpgradeNotice>;
  FeatureFlag: ResolverTypeWrapper<FeatureFlag>;
  SunsetNotice: ResolverTypeWrapper<SunsetNotice>;
  EndpointConfig: ResolverTypeWrapper<EndpointConfig>;
  MobileSignInInput: MobileSignInInput;
  DeviceInput: DeviceInput;
  MobileSessionRefreshInput: MobileSessionRefreshInput;
  MobileSessionPayload: ResolverTypeWrapper<Omit<MobileSessionPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MobileSignOutPayload: ResolverTypeWrapper<MobileSignOutPayload>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Image: ResolverTypeWrapper<Image>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  VariantPrice: ResolverTypeWrapper<VariantPrice>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  DateTime: Scalars['DateTime']['output'];
  URL: Scalars['URL']['output'];
  Decimal: Scalars['Decimal']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  IdempotencyKey: Scalars['IdempotencyKey']['output'];
  Money: Money;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  InputError: InputError;
  RetryLaterError: RetryLaterError;
  Int: Scalars['Int']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Product: ProductModel;
  ProductVariant: ProductVariantModel;
  ProductCard: ProductCard;
  Thumbnail: Thumbnail;
  ProductScreen: ProductScreenModel;
  ShareInfo: ShareInfo;
  RefreshHint: RefreshHint;
  Boolean: Scalars['Boolean']['output'];
  AppConfig: AppConfig;
  UpgradeNotice: UpgradeNotice;
  FeatureFlag: FeatureFlag;
  SunsetNotice: SunsetNotice;
  EndpointConfig: EndpointConfig;
  MobileSignInInput: MobileSignInInput;
  DeviceInput: DeviceInput;
  MobileSessionRefreshInput: MobileSessionRefreshInput;
  MobileSessionPayload: Omit<MobileSessionPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MobileSignOutPayload: MobileSignOutPayload;
  Customer: CustomerModel;
  Image: Image;
  PriceRange: PriceRange;
  VariantPrice: VariantPrice;
}>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

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

export interface IdempotencyKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['IdempotencyKey'], any> {
  name: 'IdempotencyKey';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = ResolversObject<{
  minor?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
}>;

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = ResolversObject<{
  __resolveType: TypeResolveFn<'InputError' | 'RetryLaterError', ParentType, ContextType>;
}>;

export type InputErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InputError'] = ResolversParentTypes['InputError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type RetryLaterErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryLaterError'] = ResolversParentTypes['RetryLaterError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  retryAfterMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  appConfig?: Resolver<ResolversTypes['AppConfig'], ParentType, ContextType, RequireFields<QueryAppConfigArgs, 'platform' | 'appVersion'>>;
  productScreen?: Resolver<ResolversTypes['ProductScreen'], ParentType, ContextType, RequireFields<QueryProductScreenArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  mobileSignIn?: Resolver<ResolversTypes['MobileSessionPayload'], ParentType, ContextType, RequireFields<MutationMobileSignInArgs, 'input'>>;
  mobileSessionRefresh?: Resolver<ResolversTypes['MobileSessionPayload'], ParentType, ContextType, RequireFields<MutationMobileSessionRefreshArgs, 'input'>>;
  mobileSignOut?: Resolver<ResolversTypes['MobileSignOutPayload'], ParentType, ContextType>;
}>;

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'Product', ParentType, ContextType>;
}>;

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  card?: Resolver<Maybe<ResolversTypes['ProductCard']>, ParentType, ContextType, RequireFields<ProductCardArgs, 'slot' | 'density'>>;
  photos?: Resolver<Maybe<Array<ResolversTypes['Thumbnail']>>, ParentType, ContextType, RequireFields<ProductPhotosArgs, 'density' | 'max'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  thumb?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType, RequireFields<ProductVariantThumbArgs, 'density'>>;
  priceLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ProductCardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCard'] = ResolversParentTypes['ProductCard']> = ResolversObject<{
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  was?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thumb?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
  link?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  a11y?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ThumbnailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Thumbnail'] = ResolversParentTypes['Thumbnail']> = ResolversObject<{
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  w?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  h?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  blurhash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ProductScreenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductScreen'] = ResolversParentTypes['ProductScreen'], FederationReferenceType extends FederationReferenceTypes['ProductScreen'] = FederationReferenceTypes['ProductScreen']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductScreen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['ShareInfo']>, ParentType, ContextType>;
  refresh?: Resolver<ResolversTypes['RefreshHint'], ParentType, ContextType>;
}>;

export type ShareInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareInfo'] = ResolversParentTypes['ShareInfo']> = ResolversObject<{
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type RefreshHintResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshHint'] = ResolversParentTypes['RefreshHint']> = ResolversObject<{
  staleAfterSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  prefetch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  backgroundIntervalSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type AppConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppConfig'] = ResolversParentTypes['AppConfig']> = ResolversObject<{
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  notModified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  minimumVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upgrade?: Resolver<Maybe<ResolversTypes['UpgradeNotice']>, ParentType, ContextType>;
  flags?: Resolver<Array<ResolversTypes['FeatureFlag']>, ParentType, ContextType>;
  sunsets?: Resolver<Array<ResolversTypes['SunsetNotice']>, ParentType, ContextType>;
  endpoints?: Resolver<ResolversTypes['EndpointConfig'], ParentType, ContextType>;
  sync?: Resolver<ResolversTypes['RefreshHint'], ParentType, ContextType>;
}>;

export type UpgradeNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpgradeNotice'] = ResolversParentTypes['UpgradeNotice']> = ResolversObject<{
  level?: Resolver<ResolversTypes['UpgradeLevel'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  storeUrl?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
}>;

export type FeatureFlagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeatureFlag'] = ResolversParentTypes['FeatureFlag']> = ResolversObject<{
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SunsetNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SunsetNotice'] = ResolversParentTypes['SunsetNotice']> = ResolversObject<{
  documentId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  feature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  removedAfter?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type EndpointConfigResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndpointConfig'] = ResolversParentTypes['EndpointConfig']> = ResolversObject<{
  graphql?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  subscriptions?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  images?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
}>;

export type MobileSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileSessionPayload'] = ResolversParentTypes['MobileSessionPayload']> = ResolversObject<{
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type MobileSignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileSignOutPayload'] = ResolversParentTypes['MobileSignOutPayload']> = ResolversObject<{
  signedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  IdempotencyKey?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  RetryLaterError?: RetryLaterErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  ProductCard?: ProductCardResolvers<ContextType>;
  Thumbnail?: ThumbnailResolvers<ContextType>;
  ProductScreen?: ProductScreenResolvers<ContextType>;
  ShareInfo?: ShareInfoResolvers<ContextType>;
  RefreshHint?: RefreshHintResolvers<ContextType>;
  AppConfig?: AppConfigResolvers<ContextType>;
  UpgradeNotice?: UpgradeNoticeResolvers<ContextType>;
  FeatureFlag?: FeatureFlagResolvers<ContextType>;
  SunsetNotice?: SunsetNoticeResolvers<ContextType>;
  EndpointConfig?: EndpointConfigResolvers<ContextType>;
  MobileSessionPayload?: MobileSessionPayloadResolvers<ContextType>;
  MobileSignOutPayload?: MobileSignOutPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
}>;

