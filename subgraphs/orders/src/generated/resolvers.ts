// Generated from schema/src/subgraphs/orders.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Order as OrderModel, Customer as CustomerModel, Viewer as ViewerModel } from '../presentation/models.ts';
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
  CountryCode: { input: string; output: string; }
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
  viewer?: Maybe<Viewer>;
  /** An order of the caller's; null for anybody else's, as for one that does not exist. Support and administrators see all. */
  order?: Maybe<Order>;
  /**
   * An order that was placed without signing in, for who knows its number and the e-mail address it was placed with. Null when
   * either is wrong; which one is not told.
   */
  guestOrder?: Maybe<Order>;
  /** All orders, the newest first. */
  ordersAdmin: OrderConnection;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryGuestOrderArgs = {
  number: Scalars['String']['input'];
  email: Scalars['String']['input'];
};


export type QueryOrdersAdminArgs = {
  filter?: InputMaybe<OrderFilterInput>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Places an order from a cart, for its owner, signed in or not. Answers within 3 s with the order as far as it is: PENDING
   * where something takes longer, AWAITING_PAYMENT_ACTION where the customer has to go to their bank. The same key and input
   * again: the same order, as far as it is then. Refused with CheckoutChangedError, nothing was reserved and nothing charged.
   */
  orderPlace: OrderPlacePayload;
  /**
   * Calls an order off before anything was sent, for its owner or for support; what was paid is given back, what was reserved
   * too. One that waits for the customer's bank is given up instead, and FAILED. Again: nothing more happens.
   */
  orderCancel: OrderPayload;
  /** Sends all that is left, or some lines of it. */
  orderShip: OrderPayload;
  /** Says that everything has arrived. */
  orderDeliver: OrderPayload;
  /**
   * Makes what is read of orders anew from their logs, while it is in use. Answers when it is done or, after 2 s, how far it is;
   * it goes on then, and asked again it tells again.
   */
  ordersRebuild: OrdersRebuildPayload;
};


export type MutationOrderPlaceArgs = {
  input: OrderPlaceInput;
};


export type MutationOrderCancelArgs = {
  input: OrderCancelInput;
};


export type MutationOrderShipArgs = {
  input: OrderShipInput;
};


export type MutationOrderDeliverArgs = {
  input: OrderDeliverInput;
};

export type Viewer = {
  __typename?: 'Viewer';
  /** The caller's orders, the newest first; a guest's are those of this session. */
  orders?: Maybe<OrderConnection>;
  /** As people type it: any case, with or without dashes. */
  order?: Maybe<Order>;
};


export type ViewerOrdersArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderListFilter>;
};


export type ViewerOrderArgs = {
  number: Scalars['String']['input'];
};

/**
 * An order, for its owner, support, administrators and other parts; to everybody else it is not there. Lines, sums and
 * addresses are those of the day it was placed: they never change.
 */
export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  /** As people read it, such as `P-7K3M-9QXA`. */
  number: Scalars['String']['output'];
  status: OrderStatus;
  /** Grows with everything that happens to it; send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  placedAt: Scalars['DateTime']['output'];
  updatedAt: Scalars['DateTime']['output'];
  lines: Array<OrderLine>;
  /** Of the lines, after their own discounts. */
  subtotal: Money;
  /** Of the order as a whole. */
  discountTotal: Money;
  shippingTotal: Money;
  /** What was added to the prices: 0 where they contain it. */
  taxTotal: Money;
  /** What the prices and the shipping contain of tax: a part of `total`, never added to it. */
  includedTaxTotal: Money;
  /** `subtotal - discountTotal + shippingTotal + taxTotal`, exactly. */
  total: Money;
  email: Scalars['String']['output'];
  shippingAddress: PostalAddress;
  billingAddress: PostalAddress;
  /** What has happened that the customer may want to know, the oldest first. */
  timeline: Array<OrderTimelineEntry>;
  shipments: Array<Shipment>;
  /** As it was promised when the order was placed. */
  estimatedDelivery?: Maybe<DeliveryWindow>;
  /** Whether `orderCancel` would be accepted now. */
  cancellable: Scalars['Boolean']['output'];
  /** Who placed it; null for a guest. */
  customer?: Maybe<Customer>;
  /** Its whole log behind a sequence, the oldest first. */
  events?: Maybe<Array<OrderEvent>>;
};


/**
 * An order, for its owner, support, administrators and other parts; to everybody else it is not there. Lines, sums and
 * addresses are those of the day it was placed: they never change.
 */
export type OrderEventsArgs = {
  afterSequence?: InputMaybe<Scalars['Int']['input']>;
  first?: Scalars['Int']['input'];
};

export type Customer = {
  __typename?: 'Customer';
  id: Scalars['ID']['output'];
  orders?: Maybe<OrderConnection>;
};


export type CustomerOrdersArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type OrderConnection = {
  __typename?: 'OrderConnection';
  nodes: Array<Order>;
  edges: Array<OrderEdge>;
  pageInfo: PageInfo;
  totalCount?: Maybe<Scalars['Int']['output']>;
};

export type OrderEdge = {
  __typename?: 'OrderEdge';
  cursor: Scalars['String']['output'];
  node: Order;
};

/** Title and price are snapshots: a line renders although the product is gone, or the catalog away. */
export type OrderLine = {
  __typename?: 'OrderLine';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  variantTitle?: Maybe<Scalars['String']['output']>;
  sku: Scalars['String']['output'];
  quantity: Scalars['Int']['output'];
  unitPrice: Money;
  /** `unitPrice` by `quantity`, less the line's discounts. */
  lineTotal: Money;
  variant?: Maybe<ProductVariant>;
  /** It has arrived, and its owner has an account: they may say what they think of it. */
  reviewable: Scalars['Boolean']['output'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
};

export type OrderStatus =
  /** Being placed: some step is not done yet. */
  | 'PENDING'
  /** The customer has to confirm the payment at their bank; see the payment's `nextAction`. */
  | 'AWAITING_PAYMENT_ACTION'
  /** Paid for, and set aside. */
  | 'CONFIRMED'
  | 'PARTIALLY_SHIPPED'
  | 'SHIPPED'
  | 'DELIVERED'
  | 'CANCELLED'
  /** It could not be placed. Nothing was charged, or it was given back. */
  | 'FAILED'
  /** All that was paid was given back. */
  | 'REFUNDED';

export type OrderTimelineEntry = {
  __typename?: 'OrderTimelineEntry';
  /** Grows, with gaps. */
  sequence: Scalars['Int']['output'];
  at: Scalars['DateTime']['output'];
  /** After it. */
  status: OrderStatus;
  /** For people, in the language of the request. */
  title: Scalars['String']['output'];
  detail?: Maybe<Scalars['String']['output']>;
};

/** One event of the log. What is nobody's business, such as names and addresses, is masked. */
export type OrderEvent = {
  __typename?: 'OrderEvent';
  sequence: Scalars['Int']['output'];
  type: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  /** The subject that made it happen. */
  actor?: Maybe<Scalars['String']['output']>;
  /** JSON. */
  payload: Scalars['String']['output'];
  /** Of the request that caused it. */
  correlationId?: Maybe<Scalars['String']['output']>;
};

export type Shipment = {
  __typename?: 'Shipment';
  id: Scalars['ID']['output'];
  carrier: Scalars['String']['output'];
  trackingNumber?: Maybe<Scalars['String']['output']>;
  /** At the carrier's, where it is one we know. */
  trackingUrl?: Maybe<Scalars['URL']['output']>;
  status: ShipmentStatus;
  estimatedDelivery?: Maybe<DeliveryWindow>;
  lines: Array<ShipmentLine>;
};

export type ShipmentLine = {
  __typename?: 'ShipmentLine';
  lineId: Scalars['ID']['output'];
  quantity: Scalars['Int']['output'];
};

export type OrderListFilter =
  | 'ALL'
  /** Under way: from PENDING to SHIPPED. */
  | 'OPEN'
  | 'DELIVERED'
  /** Those that came to nothing: CANCELLED, FAILED and REFUNDED. */
  | 'CANCELLED';

export type ShipmentStatus =
  | 'LABEL_CREATED'
  | 'IN_TRANSIT'
  | 'OUT_FOR_DELIVERY'
  | 'DELIVERED'
  | 'EXCEPTION';

export type PostalAddress = {
  __typename?: 'PostalAddress';
  fullName: Scalars['String']['output'];
  line1: Scalars['String']['output'];
  line2?: Maybe<Scalars['String']['output']>;
  city: Scalars['String']['output'];
  region?: Maybe<Scalars['String']['output']>;
  postalCode: Scalars['String']['output'];
  country: Scalars['CountryCode']['output'];
  phone?: Maybe<Scalars['String']['output']>;
};

export type DeliveryWindow = {
  __typename?: 'DeliveryWindow';
  earliest: Scalars['DateTime']['output'];
  latest: Scalars['DateTime']['output'];
};

export type OrderPlaceInput = {
  cartId: Scalars['ID']['input'];
  /** As the customer saw it. */
  expectedCartVersion: Scalars['Int']['input'];
  /** The total that the customer agreed to, in the smallest unit of the cart's currency. */
  expectedTotalMinor: Scalars['SafeInt']['input'];
  paymentSessionId: Scalars['ID']['input'];
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type OrderCancelInput = {
  orderId: Scalars['ID']['input'];
  /** For the shop to read. */
  reason?: InputMaybe<Scalars['String']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type OrderShipInput = {
  orderId: Scalars['ID']['input'];
  carrier: Scalars['String']['input'];
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** All that is left when it is left out. */
  lines?: InputMaybe<Array<ShipLineInput>>;
  /** Refuses when the order has another version by now. */
  expectedVersion: Scalars['Int']['input'];
};

export type ShipLineInput = {
  lineId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type OrderDeliverInput = {
  orderId: Scalars['ID']['input'];
  /** Refuses when the order has another version by now. */
  expectedVersion: Scalars['Int']['input'];
};

export type OrderFilterInput = {
  /** Values of `OrderStatus`. */
  statuses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The whole address, in any case. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** From then on. */
  placedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until just before then. */
  placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
};

export type OrderPlacePayload = {
  __typename?: 'OrderPlacePayload';
  /** The order as far as it is; also one that failed, beside the reason. */
  order?: Maybe<Order>;
  userErrors: Array<UserError>;
};

export type OrderPayload = {
  __typename?: 'OrderPayload';
  /** As it is now, also when the change was refused. */
  order?: Maybe<Order>;
  userErrors: Array<UserError>;
};

export type OrdersRebuildPayload = {
  __typename?: 'OrdersRebuildPayload';
  /** Read anew so far. */
  orders: Scalars['Int']['output'];
  isFinished: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

/** The cart is not what the shopper agreed to any more: please look at it again. */
export type CheckoutChangedError = UserError & {
  __typename?: 'CheckoutChangedError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  currentVersion: Scalars['Int']['output'];
  currentTotal: Money;
};

/** Some lines cannot be had, so nothing was ordered and nothing charged. */
export type OrderStockError = UserError & {
  __typename?: 'OrderStockError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  lines: Array<OrderStockShortage>;
};

export type OrderStockShortage = {
  __typename?: 'OrderStockShortage';
  variant?: Maybe<ProductVariant>;
  requested: Scalars['Int']['output'];
  available: Scalars['Int']['output'];
};

/** The payment was refused: nothing was charged. `code` is the provider's, such as CARD_DECLINED. */
export type PaymentDeclinedError = UserError & {
  __typename?: 'PaymentDeclinedError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether the same card may be tried again, with a new payment session. */
  retryable: Scalars['Boolean']['output'];
};

/** Something else has happened to the order in the meantime: `order` in the payload is the present one. */
export type OrderVersionConflictError = UserError & {
  __typename?: 'OrderVersionConflictError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  currentVersion: Scalars['Int']['output'];
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
  Order: Order;
  Customer: Customer;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  Order:
    ( { __typename: 'Order' }
    & ( GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true}> ) );
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
}>;


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError:
    | ( InputError )
    | ( RetryLaterError )
    | ( CheckoutChangedError )
    | ( OrderStockError )
    | ( PaymentDeclinedError )
    | ( OrderVersionConflictError )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  IdempotencyKey: ResolverTypeWrapper<Scalars['IdempotencyKey']['output']>;
  Money: ResolverTypeWrapper<Money>;
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
  Viewer: ResolverTypeWrapper<ViewerModel>;
  Order: ResolverTypeWrapper<OrderModel>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversTypes['Order']>, edges: Array<ResolversTypes['OrderEdge']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  OrderStatus: OrderStatus;
  OrderTimelineEntry: ResolverTypeWrapper<OrderTimelineEntry>;
  OrderEvent: ResolverTypeWrapper<OrderEvent>;
  Shipment: ResolverTypeWrapper<Shipment>;
  ShipmentLine: ResolverTypeWrapper<ShipmentLine>;
  OrderListFilter: OrderListFilter;
  ShipmentStatus: ShipmentStatus;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  DeliveryWindow: ResolverTypeWrapper<DeliveryWindow>;
  OrderPlaceInput: OrderPlaceInput;
  OrderCancelInput: OrderCancelInput;
  OrderShipInput: OrderShipInput;
  ShipLineInput: ShipLineInput;
  OrderDeliverInput: OrderDeliverInput;
  OrderFilterInput: OrderFilterInput;
  OrderPlacePayload: ResolverTypeWrapper<Omit<OrderPlacePayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OrderPayload: ResolverTypeWrapper<Omit<OrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversTypes['Order']>, userErrors: Array<ResolversTypes['UserError']> }>;
  OrdersRebuildPayload: ResolverTypeWrapper<Omit<OrdersRebuildPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  CheckoutChangedError: ResolverTypeWrapper<CheckoutChangedError>;
  OrderStockError: ResolverTypeWrapper<OrderStockError>;
  OrderStockShortage: ResolverTypeWrapper<OrderStockShortage>;
  PaymentDeclinedError: ResolverTypeWrapper<PaymentDeclinedError>;
  OrderVersionConflictError: ResolverTypeWrapper<OrderVersionConflictError>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  DateTime: Scalars['DateTime']['output'];
  URL: Scalars['URL']['output'];
  Decimal: Scalars['Decimal']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  IdempotencyKey: Scalars['IdempotencyKey']['output'];
  Money: Money;
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
  Viewer: ViewerModel;
  Order: OrderModel;
  Customer: CustomerModel;
  OrderConnection: Omit<OrderConnection, 'nodes' | 'edges'> & { nodes: Array<ResolversParentTypes['Order']>, edges: Array<ResolversParentTypes['OrderEdge']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderLine: OrderLine;
  ProductVariant: ProductVariant;
  OrderTimelineEntry: OrderTimelineEntry;
  OrderEvent: OrderEvent;
  Shipment: Shipment;
  ShipmentLine: ShipmentLine;
  PostalAddress: PostalAddress;
  DeliveryWindow: DeliveryWindow;
  OrderPlaceInput: OrderPlaceInput;
  OrderCancelInput: OrderCancelInput;
  OrderShipInput: OrderShipInput;
  ShipLineInput: ShipLineInput;
  OrderDeliverInput: OrderDeliverInput;
  OrderFilterInput: OrderFilterInput;
  OrderPlacePayload: Omit<OrderPlacePayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrderPayload: Omit<OrderPayload, 'order' | 'userErrors'> & { order?: Maybe<ResolversParentTypes['Order']>, userErrors: Array<ResolversParentTypes['UserError']> };
  OrdersRebuildPayload: Omit<OrdersRebuildPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  CheckoutChangedError: CheckoutChangedError;
  OrderStockError: OrderStockError;
  OrderStockShortage: OrderStockShortage;
  PaymentDeclinedError: PaymentDeclinedError;
  OrderVersionConflictError: OrderVersionConflictError;
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

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export interface IdempotencyKeyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['IdempotencyKey'], any> {
  name: 'IdempotencyKey';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = ResolversObject<{
  minor?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
}>;

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = ResolversObject<{
  __resolveType: TypeResolveFn<'InputError' | 'RetryLaterError' | 'CheckoutChangedError' | 'OrderStockError' | 'PaymentDeclinedError' | 'OrderVersionConflictError', ParentType, ContextType>;
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
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  guestOrder?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryGuestOrderArgs, 'number' | 'email'>>;
  ordersAdmin?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryOrdersAdminArgs, 'first'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  orderPlace?: Resolver<ResolversTypes['OrderPlacePayload'], ParentType, ContextType, RequireFields<MutationOrderPlaceArgs, 'input'>>;
  orderCancel?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationOrderCancelArgs, 'input'>>;
  orderShip?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationOrderShipArgs, 'input'>>;
  orderDeliver?: Resolver<ResolversTypes['OrderPayload'], ParentType, ContextType, RequireFields<MutationOrderDeliverArgs, 'input'>>;
  ordersRebuild?: Resolver<ResolversTypes['OrdersRebuildPayload'], ParentType, ContextType>;
}>;

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<ViewerOrdersArgs, 'first' | 'filter'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<ViewerOrderArgs, 'number'>>;
}>;

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  includedTaxTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  billingAddress?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderTimelineEntry']>, ParentType, ContextType>;
  shipments?: Resolver<Array<ResolversTypes['Shipment']>, ParentType, ContextType>;
  estimatedDelivery?: Resolver<Maybe<ResolversTypes['DeliveryWindow']>, ParentType, ContextType>;
  cancellable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  events?: Resolver<Maybe<Array<ResolversTypes['OrderEvent']>>, ParentType, ContextType, RequireFields<OrderEventsArgs, 'first'>>;
}>;

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<CustomerOrdersArgs, 'first'>>;
}>;

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = ResolversObject<{
  nodes?: Resolver<Array<ResolversTypes['Order']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
}>;

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
}>;

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  reviewable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type OrderTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTimelineEntry'] = ResolversParentTypes['OrderTimelineEntry']> = ResolversObject<{
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type OrderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = ResolversObject<{
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correlationId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  carrier?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  estimatedDelivery?: Resolver<Maybe<ResolversTypes['DeliveryWindow']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
}>;

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = ResolversObject<{
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = ResolversObject<{
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type DeliveryWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryWindow'] = ResolversParentTypes['DeliveryWindow']> = ResolversObject<{
  earliest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type OrderPlacePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPlacePayload'] = ResolversParentTypes['OrderPlacePayload']> = ResolversObject<{
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type OrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPayload'] = ResolversParentTypes['OrderPayload']> = ResolversObject<{
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type OrdersRebuildPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrdersRebuildPayload'] = ResolversParentTypes['OrdersRebuildPayload']> = ResolversObject<{
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isFinished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CheckoutChangedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutChangedError'] = ResolversParentTypes['CheckoutChangedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currentTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OrderStockErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStockError'] = ResolversParentTypes['OrderStockError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderStockShortage']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OrderStockShortageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStockShortage'] = ResolversParentTypes['OrderStockShortage']> = ResolversObject<{
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type PaymentDeclinedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentDeclinedError'] = ResolversParentTypes['PaymentDeclinedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OrderVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderVersionConflictError'] = ResolversParentTypes['OrderVersionConflictError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  IdempotencyKey?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  RetryLaterError?: RetryLaterErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  OrderTimelineEntry?: OrderTimelineEntryResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  DeliveryWindow?: DeliveryWindowResolvers<ContextType>;
  OrderPlacePayload?: OrderPlacePayloadResolvers<ContextType>;
  OrderPayload?: OrderPayloadResolvers<ContextType>;
  OrdersRebuildPayload?: OrdersRebuildPayloadResolvers<ContextType>;
  CheckoutChangedError?: CheckoutChangedErrorResolvers<ContextType>;
  OrderStockError?: OrderStockErrorResolvers<ContextType>;
  OrderStockShortage?: OrderStockShortageResolvers<ContextType>;
  PaymentDeclinedError?: PaymentDeclinedErrorResolvers<ContextType>;
  OrderVersionConflictError?: OrderVersionConflictErrorResolvers<ContextType>;
}>;

