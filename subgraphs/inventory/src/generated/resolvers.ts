// Generated from schema/src/subgraphs/inventory.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductModel, ProductVariant as ProductVariantModel, Reservation as ReservationModel, ReservationLine as ReservationLineModel, StockLevel as StockLevelModel, Warehouse as WarehouseModel } from '../presentation/models.ts';
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
  CountryCode: { input: string; output: string; }
  IdempotencyKey: { input: string; output: string; }
  _FieldSet: { input: unknown; output: unknown; }
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor?: Maybe<Scalars['String']['output']>;
  endCursor?: Maybe<Scalars['String']['output']>;
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
  /** Stock that runs out, scarcest first: `available` below the threshold. */
  lowStock: StockLevelConnection;
  warehouses: Array<Warehouse>;
  /** The variants in the order asked for, at most 250; null where nothing is known of one. */
  inventoryVariants: Array<Maybe<ProductVariant>>;
};


export type QueryLowStockArgs = {
  threshold?: Scalars['Int']['input'];
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInventoryVariantsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds `delta` (it may be negative) to what is on hand; never below what is reserved. */
  stockAdjust: StockAdjustPayload;
  /**
   * Holds stock for an order: all lines or none. There is one reservation per order: asked again with the same lines, the same
   * one answers, as it is now. For other parts only, like everything about reservations.
   */
  reservationCreate: ReservationPayload;
  /**
   * Moves the expiry of a HELD one, never to an earlier moment; holds an EXPIRED one again if the stock allows.
   * A CONFIRMED one answers as it is.
   */
  reservationRenew: ReservationPayload;
  /** HELD → CONFIRMED: sold. Past its expiry it is EXPIRED, and a user error says so. Again: answers it. */
  reservationConfirm: ReservationPayload;
  /** HELD → RELEASED. Where nothing is held any more: answers it. A CONFIRMED one is not released but returned. */
  reservationRelease: ReservationPayload;
  /** CONFIRMED → RETURNED: on hand again, as of an order cancelled before it was shipped. Again: answers it. */
  reservationReturn: ReservationPayload;
};


export type MutationStockAdjustArgs = {
  input: StockAdjustInput;
};


export type MutationReservationCreateArgs = {
  input: ReservationCreateInput;
};


export type MutationReservationRenewArgs = {
  id: Scalars['ID']['input'];
  ttlSeconds?: Scalars['Int']['input'];
};


export type MutationReservationConfirmArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReservationReleaseArgs = {
  id: Scalars['ID']['input'];
};


export type MutationReservationReturnArgs = {
  id: Scalars['ID']['input'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
  /** Null when it cannot be told. */
  availability?: Maybe<Availability>;
  stockLevels?: Maybe<Array<StockLevel>>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  /** Of its best available variant; null when it cannot be told. */
  availability?: Maybe<Availability>;
};

export type Availability = {
  __typename?: 'Availability';
  status: AvailabilityStatus;
  /** How many can be ordered at once: 0 to 10, however many there are. */
  maxOrderable: Scalars['Int']['output'];
  /** How many are left, told only when they are few. */
  lowStockCount?: Maybe<Scalars['Int']['output']>;
  /** When more are expected; told only when there are none. */
  restockAt?: Maybe<Scalars['DateTime']['output']>;
};

export type AvailabilityStatus =
  | 'IN_STOCK'
  | 'LOW_STOCK'
  | 'BACKORDER'
  | 'OUT_OF_STOCK';

export type Warehouse = {
  __typename?: 'Warehouse';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  country: Scalars['CountryCode']['output'];
};

/** One variant in one warehouse; 0 <= reserved <= onHand. */
export type StockLevel = {
  __typename?: 'StockLevel';
  id: Scalars['ID']['output'];
  variant?: Maybe<ProductVariant>;
  warehouse: Warehouse;
  onHand: Scalars['Int']['output'];
  reserved: Scalars['Int']['output'];
  available: Scalars['Int']['output'];
  /** Grows by one at each change. */
  version: Scalars['Int']['output'];
};

export type StockLevelConnection = {
  __typename?: 'StockLevelConnection';
  nodes: Array<StockLevel>;
  pageInfo: PageInfo;
};

export type StockAdjustInput = {
  variantId: Scalars['ID']['input'];
  warehouseId: Scalars['ID']['input'];
  delta: Scalars['Int']['input'];
  reason: Scalars['String']['input'];
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type StockAdjustPayload = {
  __typename?: 'StockAdjustPayload';
  stockLevel?: Maybe<StockLevel>;
  userErrors: Array<UserError>;
};

/** Stock that is kept for an order, for a while or for good. */
export type Reservation = {
  __typename?: 'Reservation';
  id: Scalars['ID']['output'];
  orderId: Scalars['ID']['output'];
  status: ReservationStatus;
  /** Until then it is held, if it is HELD. */
  expiresAt: Scalars['DateTime']['output'];
  lines: Array<ReservationLine>;
};

export type ReservationLine = {
  __typename?: 'ReservationLine';
  variant?: Maybe<ProductVariant>;
  quantity: Scalars['Int']['output'];
  /** How many of these have yet to come: nothing in a warehouse is kept for them. */
  backordered: Scalars['Int']['output'];
};

export type ReservationStatus =
  | 'HELD'
  /** Sold. */
  | 'CONFIRMED'
  | 'RELEASED'
  /** Its time ran out. */
  | 'EXPIRED'
  /** Sold, and taken back. */
  | 'RETURNED';

export type ReservationCreateInput = {
  orderId: Scalars['ID']['input'];
  /** 1 to 100, each of another variant. */
  lines: Array<ReservationLineInput>;
  /** 1 to 86,400. */
  ttlSeconds?: Scalars['Int']['input'];
};

export type ReservationLineInput = {
  variantId: Scalars['ID']['input'];
  /** 1 to 10. */
  quantity: Scalars['Int']['input'];
};

export type ReservationPayload = {
  __typename?: 'ReservationPayload';
  /** As it is now, also when the change was refused; null where there is none. */
  reservation?: Maybe<Reservation>;
  userErrors: Array<UserError>;
};

/** Some lines cannot be had, so none is held. */
export type ReservationShortageError = UserError & {
  __typename?: 'ReservationShortageError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  lines: Array<ReservationShortage>;
};

export type ReservationShortage = {
  __typename?: 'ReservationShortage';
  variantId: Scalars['ID']['output'];
  requested: Scalars['Int']['output'];
  /** How many could be ordered at that moment: fewer than `requested`. */
  available: Scalars['Int']['output'];
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
  ProductVariant: ProductVariant;
  Product: Product;
  Reservation: Reservation;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Reservation:
    ( { __typename: 'Reservation' }
    & GraphQLRecursivePick<FederationTypes['Reservation'], {"id":true}> );
}>;


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError:
    | ( InputError )
    | ( RetryLaterError )
    | ( ReservationShortageError )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  IdempotencyKey: ResolverTypeWrapper<Scalars['IdempotencyKey']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  InputError: ResolverTypeWrapper<InputError>;
  RetryLaterError: ResolverTypeWrapper<RetryLaterError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  Product: ResolverTypeWrapper<ProductModel>;
  Availability: ResolverTypeWrapper<Availability>;
  AvailabilityStatus: AvailabilityStatus;
  Warehouse: ResolverTypeWrapper<WarehouseModel>;
  StockLevel: ResolverTypeWrapper<StockLevelModel>;
  StockLevelConnection: ResolverTypeWrapper<Omit<StockLevelConnection, 'nodes'> & { nodes: Array<ResolversTypes['StockLevel']> }>;
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: ResolverTypeWrapper<Omit<StockAdjustPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversTypes['StockLevel']>, userErrors: Array<ResolversTypes['UserError']> }>;
  Reservation: ResolverTypeWrapper<ReservationModel>;
  ReservationLine: ResolverTypeWrapper<ReservationLineModel>;
  ReservationStatus: ReservationStatus;
  ReservationCreateInput: ReservationCreateInput;
  ReservationLineInput: ReservationLineInput;
  ReservationPayload: ResolverTypeWrapper<Omit<ReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversTypes['Reservation']>, userErrors: Array<ResolversTypes['UserError']> }>;
  ReservationShortageError: ResolverTypeWrapper<ReservationShortageError>;
  ReservationShortage: ResolverTypeWrapper<ReservationShortage>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  DateTime: Scalars['DateTime']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  IdempotencyKey: Scalars['IdempotencyKey']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  InputError: InputError;
  RetryLaterError: RetryLaterError;
  Int: Scalars['Int']['output'];
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  ProductVariant: ProductVariantModel;
  Product: ProductModel;
  Availability: Availability;
  Warehouse: WarehouseModel;
  StockLevel: StockLevelModel;
  StockLevelConnection: Omit<StockLevelConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['StockLevel']> };
  StockAdjustInput: StockAdjustInput;
  StockAdjustPayload: Omit<StockAdjustPayload, 'stockLevel' | 'userErrors'> & { stockLevel?: Maybe<ResolversParentTypes['StockLevel']>, userErrors: Array<ResolversParentTypes['UserError']> };
  Reservation: ReservationModel;
  ReservationLine: ReservationLineModel;
  ReservationCreateInput: ReservationCreateInput;
  ReservationLineInput: ReservationLineInput;
  ReservationPayload: Omit<ReservationPayload, 'reservation' | 'userErrors'> & { reservation?: Maybe<ResolversParentTypes['Reservation']>, userErrors: Array<ResolversParentTypes['UserError']> };
  ReservationShortageError: ReservationShortageError;
  ReservationShortage: ReservationShortage;
}>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface IdempotencyKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['IdempotencyKey'], any> {
  name: 'IdempotencyKey';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = ResolversObject<{
  __resolveType: TypeResolveFn<'InputError' | 'RetryLaterError' | 'ReservationShortageError', ParentType, ContextType>;
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
  lowStock?: Resolver<ResolversTypes['StockLevelConnection'], ParentType, ContextType, RequireFields<QueryLowStockArgs, 'threshold' | 'first'>>;
  warehouses?: Resolver<Array<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  inventoryVariants?: Resolver<Array<Maybe<ResolversTypes['ProductVariant']>>, ParentType, ContextType, RequireFields<QueryInventoryVariantsArgs, 'ids'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  stockAdjust?: Resolver<ResolversTypes['StockAdjustPayload'], ParentType, ContextType, RequireFields<MutationStockAdjustArgs, 'input'>>;
  reservationCreate?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationReservationCreateArgs, 'input'>>;
  reservationRenew?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationReservationRenewArgs, 'id' | 'ttlSeconds'>>;
  reservationConfirm?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationReservationConfirmArgs, 'id'>>;
  reservationRelease?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationReservationReleaseArgs, 'id'>>;
  reservationReturn?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationReservationReturnArgs, 'id'>>;
}>;

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<Array<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
}>;

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
}>;

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = ResolversObject<{
  status?: Resolver<ResolversTypes['AvailabilityStatus'], ParentType, ContextType>;
  maxOrderable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lowStockCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  restockAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
}>;

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = ResolversObject<{
  nodes?: Resolver<Array<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type StockAdjustPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAdjustPayload'] = ResolversParentTypes['StockAdjustPayload']> = ResolversObject<{
  stockLevel?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation'], FederationReferenceType extends FederationReferenceTypes['Reservation'] = FederationReferenceTypes['Reservation']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
}>;

export type ReservationLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationLine'] = ResolversParentTypes['ReservationLine']> = ResolversObject<{
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  backordered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type ReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationPayload'] = ResolversParentTypes['ReservationPayload']> = ResolversObject<{
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ReservationShortageErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationShortageError'] = ResolversParentTypes['ReservationShortageError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ReservationShortage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ReservationShortageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationShortage'] = ResolversParentTypes['ReservationShortage']> = ResolversObject<{
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  DateTime?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  IdempotencyKey?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  RetryLaterError?: RetryLaterErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockAdjustPayload?: StockAdjustPayloadResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  ReservationPayload?: ReservationPayloadResolvers<ContextType>;
  ReservationShortageError?: ReservationShortageErrorResolvers<ContextType>;
  ReservationShortage?: ReservationShortageResolvers<ContextType>;
}>;

