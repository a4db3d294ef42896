// Generated from schema/src/subgraphs/cart.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Cart as CartModel, CartLine as CartLineModel, Product as ProductModel, Promotion as PromotionModel, Viewer as ViewerModel } from '../presentation/models.ts';
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
  /** A cart of the caller; null for anybody else's, as for one that does not exist. */
  cart?: Maybe<Cart>;
  promotions: PromotionConnection;
};


export type QueryCartArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPromotionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Puts lines into a cart: the given one, or the caller's open one, which is opened if there is none. Adds commute. */
  cartLinesAdd: CartPayload;
  /** Sets quantities; 0 takes a line out. */
  cartLinesSet: CartPayload;
  cartPromoCodeApply: CartPayload;
  cartPromoCodeRemove: CartPayload;
  /** Prices the cart anew, in the currency of another market. */
  cartMarketSet: CartPayload;
  cartCheckoutUpdate: CartPayload;
  /**
   * Moves the lines of a guest's cart into the caller's, once; quantities that do not fit are clamped, with a notice.
   * `guestId` is who the caller was before signing in: only who knows both may take the cart over.
   */
  cartMerge: CartPayload;
  /**
   * Puts what is in an order of the caller's own into a cart again, once per key. What cannot be had any more is left out, what cannot be
   * had in that quantity is clamped; both are told as notices.
   */
  cartReorder: CartPayload;
  /**
   * Keeps a cart for an order, if it is still what the shopper saw: until it is unlocked or converted nothing of it changes, neither by
   * its owner nor by new prices. For services only, as are the next two; all may be asked again, and answer the present state.
   */
  cartCheckoutLock: CartCheckoutPayload;
  /** Gives a cart back to its owner, if this order has it; an order that has let a cart go never gets it again. Otherwise it changes nothing. */
  cartCheckoutUnlock: CartCheckoutPayload;
  /** Closes the cart that this order has, once and for all. Its owner's next add opens another one. */
  cartConvert: CartCheckoutPayload;
  promotionUpsert: PromotionPayload;
};


export type MutationCartLinesAddArgs = {
  input: CartLinesAddInput;
};


export type MutationCartLinesSetArgs = {
  input: CartLinesSetInput;
};


export type MutationCartPromoCodeApplyArgs = {
  input: CartPromoCodeInput;
};


export type MutationCartPromoCodeRemoveArgs = {
  input: CartPromoCodeInput;
};


export type MutationCartMarketSetArgs = {
  cartId: Scalars['ID']['input'];
  country: Scalars['CountryCode']['input'];
  currency: Scalars['CurrencyCode']['input'];
};


export type MutationCartCheckoutUpdateArgs = {
  input: CartCheckoutUpdateInput;
};


export type MutationCartMergeArgs = {
  input: CartMergeInput;
};


export type MutationCartReorderArgs = {
  input: CartReorderInput;
};


export type MutationCartCheckoutLockArgs = {
  input: CartCheckoutLockInput;
};


export type MutationCartCheckoutUnlockArgs = {
  cartId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
};


export type MutationCartConvertArgs = {
  cartId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
};


export type MutationPromotionUpsertArgs = {
  input: PromotionInput;
};

export type Viewer = {
  __typename?: 'Viewer';
  /** The caller's cart, also while it is being ordered; null until something is put into one, and once it was ordered. */
  cart?: Maybe<Cart>;
};

export type Cart = {
  __typename?: 'Cart';
  id: Scalars['ID']['output'];
  /** Grows by one at each change; send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  updatedAt: Scalars['DateTime']['output'];
  country: Scalars['CountryCode']['output'];
  currency: Scalars['CurrencyCode']['output'];
  /** Of all lines together. */
  totalQuantity: Scalars['Int']['output'];
  /** In the order they were put in. */
  lines: Array<CartLine>;
  cost: CartCost;
  promoCodes: Array<AppliedPromoCode>;
  /** What changed or stands in the way; they go once the reason is gone. */
  notices: Array<CartNotice>;
  checkout: CheckoutState;
  /** From this subtotal on standard shipping is free; null where it never is. */
  freeShippingFrom?: Maybe<Money>;
};

/** Title, SKU and price are snapshots: a line renders although the catalog is away. */
export type CartLine = {
  __typename?: 'CartLine';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  variantTitle?: Maybe<Scalars['String']['output']>;
  sku: Scalars['String']['output'];
  quantity: Scalars['Int']['output'];
  variant?: Maybe<ProductVariant>;
  product?: Maybe<Product>;
  unitPrice: Money;
  compareAtUnitPrice?: Maybe<Money>;
  /** `unitPrice` by `quantity`, less the line's discounts. */
  lineTotal: Money;
  discounts: Array<DiscountApplication>;
  /** Its part of the cost's `discountTotal`; the parts of all lines add up to it exactly. */
  discountShare: Money;
};

/** Lines and cost add up exactly: `subtotal` is the sum of the line totals, and `total = subtotal - discountTotal + shipping + tax`. */
export type CartCost = {
  __typename?: 'CartCost';
  /** Of the lines, after their own discounts. */
  subtotal: Money;
  /** Of the order as a whole: what codes and rules take off besides the discounts of the lines. */
  discountTotal: Money;
  /** Null until a shipping option is chosen. */
  shipping?: Maybe<Money>;
  /** What is added to the prices: 0 in markets whose prices contain it. Null until the shipping address is known. */
  tax?: Maybe<Money>;
  /** What the prices and the shipping contain of tax: a part of `total`, never added to it. Null until the shipping address is known. */
  includedTax?: Maybe<Money>;
  total: Money;
  /** Something of it may still change: shipping or tax is not known, or prices could not be checked just now. */
  isEstimate: Scalars['Boolean']['output'];
};

export type DiscountApplication = {
  __typename?: 'DiscountApplication';
  title: Scalars['String']['output'];
  amount: Money;
  promotion?: Maybe<Promotion>;
};

export type AppliedPromoCode = {
  __typename?: 'AppliedPromoCode';
  code: Scalars['String']['output'];
  applicable: Scalars['Boolean']['output'];
  /** Why not. */
  reason?: Maybe<Scalars['String']['output']>;
};

export type Promotion = {
  __typename?: 'Promotion';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  code?: Maybe<Scalars['String']['output']>;
};

export type PromotionConnection = {
  __typename?: 'PromotionConnection';
  nodes: Array<Promotion>;
  pageInfo: PageInfo;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  category: Category;
  brand?: Maybe<Brand>;
  /** Running ones that need no code and may make it cheaper. */
  promotions?: Maybe<Array<Promotion>>;
};

export type Category = {
  __typename?: 'Category';
  id: Scalars['ID']['output'];
  trail: Array<CategoryCrumb>;
};

export type CategoryCrumb = {
  __typename?: 'CategoryCrumb';
  slug: Scalars['String']['output'];
};

export type Brand = {
  __typename?: 'Brand';
  id: Scalars['ID']['output'];
  slug: Scalars['String']['output'];
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
};

export type CartNotice = {
  __typename?: 'CartNotice';
  code: CartNoticeCode;
  message: Scalars['String']['output'];
  severity: NoticeSeverity;
  lineId?: Maybe<Scalars['ID']['output']>;
};

export type CartNoticeCode =
  | 'PRICE_CHANGED'
  | 'QUANTITY_REDUCED'
  | 'OUT_OF_STOCK'
  | 'PROMO_EXPIRED'
  | 'MARKET_MISMATCH'
  | 'ITEM_UNAVAILABLE'
  | 'MERGED_FROM_GUEST';

export type NoticeSeverity =
  | 'INFO'
  | 'WARNING'
  /** The cart cannot be ordered like this. */
  | 'BLOCKING';

export type CheckoutState = {
  __typename?: 'CheckoutState';
  email?: Maybe<Scalars['String']['output']>;
  shippingAddress?: Maybe<PostalAddress>;
  /** The shipping address where it is the same. */
  billingAddress?: Maybe<PostalAddress>;
  /** What can be chosen for the shipping address; none without one. */
  shippingOptions: Array<ShippingOption>;
  selectedShippingOption?: Maybe<ShippingOption>;
  /** In the order in which they are asked. */
  missing: Array<CheckoutStep>;
  /** Nothing is missing but the payment, and no notice blocks. */
  ready: Scalars['Boolean']['output'];
};

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

export type ShippingOption = {
  __typename?: 'ShippingOption';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  price: Money;
  estimatedDelivery?: Maybe<DeliveryWindow>;
};

export type DeliveryWindow = {
  __typename?: 'DeliveryWindow';
  earliest: Scalars['DateTime']['output'];
  latest: Scalars['DateTime']['output'];
};

export type CheckoutStep =
  | 'EMAIL'
  | 'SHIPPING_ADDRESS'
  | 'BILLING_ADDRESS'
  | 'SHIPPING_OPTION'
  | 'PAYMENT';

export type CartLineInput = {
  variantId: Scalars['ID']['input'];
  quantity?: Scalars['Int']['input'];
};

export type CartLinesAddInput = {
  cartId?: InputMaybe<Scalars['ID']['input']>;
  lines: Array<CartLineInput>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type CartLineSetInput = {
  lineId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type CartLinesSetInput = {
  cartId: Scalars['ID']['input'];
  /** Refuses the change when the cart has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  lines: Array<CartLineSetInput>;
};

export type CartPromoCodeInput = {
  cartId: Scalars['ID']['input'];
  code: Scalars['String']['input'];
};

export type PostalAddressInput = {
  fullName: Scalars['String']['input'];
  line1: Scalars['String']['input'];
  line2?: InputMaybe<Scalars['String']['input']>;
  city: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
  postalCode: Scalars['String']['input'];
  country: Scalars['CountryCode']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is. */
export type CartCheckoutUpdateInput = {
  cartId: Scalars['ID']['input'];
  /** Refuses the change when the cart has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  email?: InputMaybe<Scalars['String']['input']>;
  shippingAddress?: InputMaybe<PostalAddressInput>;
  /** One of the customer's own addresses, instead of `shippingAddress`. */
  shippingAddressId?: InputMaybe<Scalars['ID']['input']>;
  billingSameAsShipping?: InputMaybe<Scalars['Boolean']['input']>;
  billingAddress?: InputMaybe<PostalAddressInput>;
  shippingOptionId?: InputMaybe<Scalars['ID']['input']>;
};

export type CartReorderInput = {
  orderId: Scalars['ID']['input'];
  /** The caller's open cart when it is left out, opened if there is none. */
  cartId?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type CartMergeInput = {
  guestId: Scalars['ID']['input'];
  /** The guest's open cart when it is left out. */
  guestCartId?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type CartCheckoutLockInput = {
  cartId: Scalars['ID']['input'];
  orderId: Scalars['ID']['input'];
  /** For whom the order acts: the subject of a customer or of a guest. */
  ownerId: Scalars['ID']['input'];
  expectedVersion: Scalars['Int']['input'];
  /** In minor units of the cart's currency. */
  expectedTotalMinor: Scalars['SafeInt']['input'];
};

export type PromotionKind =
  /** `value` percent off each line it is about. */
  | 'LINE_PERCENT'
  /** `value` percent off the subtotal. */
  | 'ORDER_PERCENT'
  /** `amounts` off the subtotal. */
  | 'ORDER_AMOUNT'
  | 'FREE_SHIPPING';

/** Creates a promotion, or changes the one with this id. Without a code it is a rule: it applies by itself. */
export type PromotionInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  title: Scalars['String']['input'];
  code?: InputMaybe<Scalars['String']['input']>;
  kind: PromotionKind;
  percent?: InputMaybe<Scalars['Int']['input']>;
  /** Per currency; of ORDER_AMOUNT. */
  amounts?: InputMaybe<Array<PromotionAmountInput>>;
  /** Per currency; in the others there is no minimum. */
  minimumSubtotals?: InputMaybe<Array<PromotionAmountInput>>;
  /** Only for products below one of these categories or of one of these brands; for all when both are left out. */
  categorySlugs?: InputMaybe<Array<Scalars['String']['input']>>;
  brandSlugs?: InputMaybe<Array<Scalars['String']['input']>>;
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type PromotionAmountInput = {
  minor: Scalars['SafeInt']['input'];
  currency: Scalars['CurrencyCode']['input'];
};

export type PromotionPayload = {
  __typename?: 'PromotionPayload';
  promotion?: Maybe<Promotion>;
  userErrors: Array<UserError>;
};

export type CartPayload = {
  __typename?: 'CartPayload';
  /** As it is now, also when the change was refused. */
  cart?: Maybe<Cart>;
  userErrors: Array<UserError>;
};

/** Somebody else changed the cart in the meantime: `cart` in the payload is the present one. */
export type CartVersionConflictError = UserError & {
  __typename?: 'CartVersionConflictError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  currentVersion: Scalars['Int']['output'];
};

export type StockShortageError = UserError & {
  __typename?: 'StockShortageError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  variantId: Scalars['ID']['output'];
  maxOrderable: Scalars['Int']['output'];
};

/** An order has the cart just now: it can be changed again when that came to nothing. */
export type CartBeingOrderedError = UserError & {
  __typename?: 'CartBeingOrderedError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  orderId: Scalars['ID']['output'];
};

export type CartCheckoutPayload = {
  __typename?: 'CartCheckoutPayload';
  /** As it is now, also when something was refused; null where there is no such cart. */
  checkout?: Maybe<CartCheckout>;
  userErrors: Array<UserError>;
};

/** How far a cart is on its way to an order. */
export type CartCheckout = {
  __typename?: 'CartCheckout';
  cartId: Scalars['ID']['output'];
  status: CartStatus;
  /** The order that has it, or that it became. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** Locking and unlocking change no version: they change nothing that the shopper has chosen. */
  version: Scalars['Int']['output'];
};

export type CartStatus =
  | 'OPEN'
  | 'BEING_ORDERED'
  | 'ORDERED'
  /** Its lines are in another cart. */
  | 'MERGED';

/** The cart is not what the shopper agreed to any more: please look at it again. */
export type CheckoutChangedError = UserError & {
  __typename?: 'CheckoutChangedError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  currentVersion: Scalars['Int']['output'];
  currentTotal: Money;
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
  Cart: Cart;
  CartLine: CartLine;
  Promotion: Promotion;
  Product: Product;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  CartLine:
    ( { __typename: 'CartLine' }
    & GraphQLRecursivePick<FederationTypes['CartLine'], {"id":true}> );
  Promotion:
    ( { __typename: 'Promotion' }
    & GraphQLRecursivePick<FederationTypes['Promotion'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Product'], {"category":{"trail":{"slug":true}},"brand":{"slug":true}}> ) );
}>;


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError:
    | ( InputError )
    | ( RetryLaterError )
    | ( CartVersionConflictError )
    | ( StockShortageError )
    | ( CartBeingOrderedError )
    | ( CheckoutChangedError )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
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
  Cart: ResolverTypeWrapper<CartModel>;
  CartLine: ResolverTypeWrapper<CartLineModel>;
  CartCost: ResolverTypeWrapper<CartCost>;
  DiscountApplication: ResolverTypeWrapper<Omit<DiscountApplication, 'promotion'> & { promotion?: Maybe<ResolversTypes['Promotion']> }>;
  AppliedPromoCode: ResolverTypeWrapper<AppliedPromoCode>;
  Promotion: ResolverTypeWrapper<PromotionModel>;
  PromotionConnection: ResolverTypeWrapper<Omit<PromotionConnection, 'nodes'> & { nodes: Array<ResolversTypes['Promotion']> }>;
  Product: ResolverTypeWrapper<ProductModel>;
  Category: ResolverTypeWrapper<Category>;
  CategoryCrumb: ResolverTypeWrapper<CategoryCrumb>;
  Brand: ResolverTypeWrapper<Brand>;
  ProductVariant: ResolverTypeWrapper<ProductVariant>;
  CartNotice: ResolverTypeWrapper<CartNotice>;
  CartNoticeCode: CartNoticeCode;
  NoticeSeverity: NoticeSeverity;
  CheckoutState: ResolverTypeWrapper<CheckoutState>;
  PostalAddress: ResolverTypeWrapper<PostalAddress>;
  ShippingOption: ResolverTypeWrapper<ShippingOption>;
  DeliveryWindow: ResolverTypeWrapper<DeliveryWindow>;
  CheckoutStep: CheckoutStep;
  CartLineInput: CartLineInput;
  CartLinesAddInput: CartLinesAddInput;
  CartLineSetInput: CartLineSetInput;
  CartLinesSetInput: CartLinesSetInput;
  CartPromoCodeInput: CartPromoCodeInput;
  PostalAddressInput: PostalAddressInput;
  CartCheckoutUpdateInput: CartCheckoutUpdateInput;
  CartReorderInput: CartReorderInput;
  CartMergeInput: CartMergeInput;
  CartCheckoutLockInput: CartCheckoutLockInput;
  PromotionKind: PromotionKind;
  PromotionInput: PromotionInput;
  PromotionAmountInput: PromotionAmountInput;
  PromotionPayload: ResolverTypeWrapper<Omit<PromotionPayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversTypes['Promotion']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartPayload: ResolverTypeWrapper<Omit<CartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  CartVersionConflictError: ResolverTypeWrapper<CartVersionConflictError>;
  StockShortageError: ResolverTypeWrapper<StockShortageError>;
  CartBeingOrderedError: ResolverTypeWrapper<CartBeingOrderedError>;
  CartCheckoutPayload: ResolverTypeWrapper<Omit<CartCheckoutPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  CartCheckout: ResolverTypeWrapper<CartCheckout>;
  CartStatus: CartStatus;
  CheckoutChangedError: ResolverTypeWrapper<CheckoutChangedError>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  DateTime: Scalars['DateTime']['output'];
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
  Cart: CartModel;
  CartLine: CartLineModel;
  CartCost: CartCost;
  DiscountApplication: Omit<DiscountApplication, 'promotion'> & { promotion?: Maybe<ResolversParentTypes['Promotion']> };
  AppliedPromoCode: AppliedPromoCode;
  Promotion: PromotionModel;
  PromotionConnection: Omit<PromotionConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Promotion']> };
  Product: ProductModel;
  Category: Category;
  CategoryCrumb: CategoryCrumb;
  Brand: Brand;
  ProductVariant: ProductVariant;
  CartNotice: CartNotice;
  CheckoutState: CheckoutState;
  PostalAddress: PostalAddress;
  ShippingOption: ShippingOption;
  DeliveryWindow: DeliveryWindow;
  CartLineInput: CartLineInput;
  CartLinesAddInput: CartLinesAddInput;
  CartLineSetInput: CartLineSetInput;
  CartLinesSetInput: CartLinesSetInput;
  CartPromoCodeInput: CartPromoCodeInput;
  PostalAddressInput: PostalAddressInput;
  CartCheckoutUpdateInput: CartCheckoutUpdateInput;
  CartReorderInput: CartReorderInput;
  CartMergeInput: CartMergeInput;
  CartCheckoutLockInput: CartCheckoutLockInput;
  PromotionInput: PromotionInput;
  PromotionAmountInput: PromotionAmountInput;
  PromotionPayload: Omit<PromotionPayload, 'promotion' | 'userErrors'> & { promotion?: Maybe<ResolversParentTypes['Promotion']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartPayload: Omit<CartPayload, 'cart' | 'userErrors'> & { cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  CartVersionConflictError: CartVersionConflictError;
  StockShortageError: StockShortageError;
  CartBeingOrderedError: CartBeingOrderedError;
  CartCheckoutPayload: Omit<CartCheckoutPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  CartCheckout: CartCheckout;
  CheckoutChangedError: CheckoutChangedError;
}>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
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
  __resolveType: TypeResolveFn<'InputError' | 'RetryLaterError' | 'CartVersionConflictError' | 'StockShortageError' | 'CartBeingOrderedError' | 'CheckoutChangedError', ParentType, ContextType>;
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
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QueryCartArgs, 'id'>>;
  promotions?: Resolver<ResolversTypes['PromotionConnection'], ParentType, ContextType, RequireFields<QueryPromotionsArgs, 'first'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  cartLinesAdd?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartLinesAddArgs, 'input'>>;
  cartLinesSet?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartLinesSetArgs, 'input'>>;
  cartPromoCodeApply?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartPromoCodeApplyArgs, 'input'>>;
  cartPromoCodeRemove?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartPromoCodeRemoveArgs, 'input'>>;
  cartMarketSet?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartMarketSetArgs, 'cartId' | 'country' | 'currency'>>;
  cartCheckoutUpdate?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartCheckoutUpdateArgs, 'input'>>;
  cartMerge?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartMergeArgs, 'input'>>;
  cartReorder?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationCartReorderArgs, 'input'>>;
  cartCheckoutLock?: Resolver<ResolversTypes['CartCheckoutPayload'], ParentType, ContextType, RequireFields<MutationCartCheckoutLockArgs, 'input'>>;
  cartCheckoutUnlock?: Resolver<ResolversTypes['CartCheckoutPayload'], ParentType, ContextType, RequireFields<MutationCartCheckoutUnlockArgs, 'cartId' | 'orderId'>>;
  cartConvert?: Resolver<ResolversTypes['CartCheckoutPayload'], ParentType, ContextType, RequireFields<MutationCartConvertArgs, 'cartId' | 'orderId'>>;
  promotionUpsert?: Resolver<ResolversTypes['PromotionPayload'], ParentType, ContextType, RequireFields<MutationPromotionUpsertArgs, 'input'>>;
}>;

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
}>;

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  totalQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CartLine']>, ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['CartCost'], ParentType, ContextType>;
  promoCodes?: Resolver<Array<ResolversTypes['AppliedPromoCode']>, ParentType, ContextType>;
  notices?: Resolver<Array<ResolversTypes['CartNotice']>, ParentType, ContextType>;
  checkout?: Resolver<ResolversTypes['CheckoutState'], ParentType, ContextType>;
  freeShippingFrom?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
}>;

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine'], FederationReferenceType extends FederationReferenceTypes['CartLine'] = FederationReferenceTypes['CartLine']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CartLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  variantTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAtUnitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['DiscountApplication']>, ParentType, ContextType>;
  discountShare?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
}>;

export type CartCostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCost'] = ResolversParentTypes['CartCost']> = ResolversObject<{
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discountTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  tax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  includedTax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  isEstimate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type DiscountApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscountApplication'] = ResolversParentTypes['DiscountApplication']> = ResolversObject<{
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
}>;

export type AppliedPromoCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppliedPromoCode'] = ResolversParentTypes['AppliedPromoCode']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  applicable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PromotionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Promotion'] = ResolversParentTypes['Promotion'], FederationReferenceType extends FederationReferenceTypes['Promotion'] = FederationReferenceTypes['Promotion']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Promotion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PromotionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionConnection'] = ResolversParentTypes['PromotionConnection']> = ResolversObject<{
  nodes?: Resolver<Array<ResolversTypes['Promotion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  promotions?: Resolver<Maybe<Array<ResolversTypes['Promotion']>>, ParentType, ContextType>;
}>;

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type BrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type CartNoticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartNotice'] = ResolversParentTypes['CartNotice']> = ResolversObject<{
  code?: Resolver<ResolversTypes['CartNoticeCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['NoticeSeverity'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
}>;

export type CheckoutStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutState'] = ResolversParentTypes['CheckoutState']> = ResolversObject<{
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  shippingOptions?: Resolver<Array<ResolversTypes['ShippingOption']>, ParentType, ContextType>;
  selectedShippingOption?: Resolver<Maybe<ResolversTypes['ShippingOption']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['CheckoutStep']>, ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type ShippingOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingOption'] = ResolversParentTypes['ShippingOption']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  estimatedDelivery?: Resolver<Maybe<ResolversTypes['DeliveryWindow']>, ParentType, ContextType>;
}>;

export type DeliveryWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryWindow'] = ResolversParentTypes['DeliveryWindow']> = ResolversObject<{
  earliest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type PromotionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionPayload'] = ResolversParentTypes['PromotionPayload']> = ResolversObject<{
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartPayload'] = ResolversParentTypes['CartPayload']> = ResolversObject<{
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CartVersionConflictErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartVersionConflictError'] = ResolversParentTypes['CartVersionConflictError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type StockShortageErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockShortageError'] = ResolversParentTypes['StockShortageError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxOrderable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CartBeingOrderedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartBeingOrderedError'] = ResolversParentTypes['CartBeingOrderedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CartCheckoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCheckoutPayload'] = ResolversParentTypes['CartCheckoutPayload']> = ResolversObject<{
  checkout?: Resolver<Maybe<ResolversTypes['CartCheckout']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CartCheckoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCheckout'] = ResolversParentTypes['CartCheckout']> = ResolversObject<{
  cartId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CartStatus'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type CheckoutChangedErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutChangedError'] = ResolversParentTypes['CheckoutChangedError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  currentVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currentTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  DateTime?: GraphQLScalarType;
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
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartCost?: CartCostResolvers<ContextType>;
  DiscountApplication?: DiscountApplicationResolvers<ContextType>;
  AppliedPromoCode?: AppliedPromoCodeResolvers<ContextType>;
  Promotion?: PromotionResolvers<ContextType>;
  PromotionConnection?: PromotionConnectionResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  CartNotice?: CartNoticeResolvers<ContextType>;
  CheckoutState?: CheckoutStateResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  ShippingOption?: ShippingOptionResolvers<ContextType>;
  DeliveryWindow?: DeliveryWindowResolvers<ContextType>;
  PromotionPayload?: PromotionPayloadResolvers<ContextType>;
  CartPayload?: CartPayloadResolvers<ContextType>;
  CartVersionConflictError?: CartVersionConflictErrorResolvers<ContextType>;
  StockShortageError?: StockShortageErrorResolvers<ContextType>;
  CartBeingOrderedError?: CartBeingOrderedErrorResolvers<ContextType>;
  CartCheckoutPayload?: CartCheckoutPayloadResolvers<ContextType>;
  CartCheckout?: CartCheckoutResolvers<ContextType>;
  CheckoutChangedError?: CheckoutChangedErrorResolvers<ContextType>;
}>;

