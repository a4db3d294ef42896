// Generated from schema/src/subgraphs/bff-mobile.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductModel, ProductVariant as ProductVariantModel, ProductScreen as ProductScreenModel, Category as CategoryModel, ProductListing as ProductListingModel, Cart as CartModel, Wishlist as WishlistModel, Order as OrderModel, Notification as NotificationModel, Customer as CustomerModel } from '../presentation/models.ts';
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
  /** Sections of the start screen, in pages; sections that the app is too old for are left out. */
  homeFeed: HomeFeed;
  productScreen: ProductScreen;
  /** By category, by text, or both. */
  listingScreen: ListingScreen;
  /** What a link into the shop opens in the app; `WebFallbackLink` where the app has no screen for it. */
  resolveLink: LinkTarget;
  /**
   * What changed since a cursor, for offline use; without one, everything there is. `resetRequired`: the cursor is too old
   * or not ours: drop what you have and begin again without one.
   */
  sync: SyncDelta;
  node?: Maybe<Node>;
};


export type QueryAppConfigArgs = {
  platform: AppPlatform;
  appVersion: Scalars['String']['input'];
  known?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHomeFeedArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductScreenArgs = {
  id: Scalars['ID']['input'];
};


export type QueryListingScreenArgs = {
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Array<ListingFilterInput>>;
  sort?: InputMaybe<ListingSort>;
};


export type QueryResolveLinkArgs = {
  url: Scalars['URL']['input'];
};


export type QuerySyncArgs = {
  since?: InputMaybe<Scalars['String']['input']>;
  scopes: Array<SyncScope>;
  first?: Scalars['Int']['input'];
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  mobileSignIn: MobileSessionPayload;
  mobileSessionRefresh: MobileSessionPayload;
  /**
   * Proves anew that the person is there, which sensitive changes want. BIOMETRIC without a signature answers a challenge; its
   * nonce, signed by the device's key, is the proof. Five wrong proofs in a row end the session.
   */
  mobileStepUp: MobileStepUpPayload;
  mobileSignOut: MobileSignOutPayload;
  /** Where this device is to be reached from now on, for whoever is signed in on it. Sent again, with a new token too, it replaces. */
  pushRegister: PushRegisterPayload;
  /**
   * Replays what an app queued while it was offline, in order; at most 50. One refused operation stops no other. Sent
   * again, what was applied before is `REPLAYED`.
   */
  applyBatch: BatchPayload;
};


export type MutationMobileSignInArgs = {
  input: MobileSignInInput;
};


export type MutationMobileSessionRefreshArgs = {
  input: MobileSessionRefreshInput;
};


export type MutationMobileStepUpArgs = {
  input: MobileStepUpInput;
};


export type MutationPushRegisterArgs = {
  input: PushRegisterInput;
};


export type MutationApplyBatchArgs = {
  ops: Array<BatchOpInput>;
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

export type Category = Node & {
  __typename?: 'Category';
  id: Scalars['ID']['output'];
};

export type Cart = Node & {
  __typename?: 'Cart';
  id: Scalars['ID']['output'];
};

export type Wishlist = {
  __typename?: 'Wishlist';
  id: Scalars['ID']['output'];
};

export type Order = Node & {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  number: Scalars['String']['output'];
  status: OrderStatus;
  estimatedDelivery?: Maybe<DeliveryWindow>;
  total: Money;
  lines: Array<OrderLine>;
  tracker?: Maybe<OrderTracker>;
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
};

export type DeliveryWindow = {
  __typename?: 'DeliveryWindow';
  earliest: Scalars['DateTime']['output'];
  latest: Scalars['DateTime']['output'];
};

/** How far an order is on its way, for a bar of `steps` parts. */
export type OrderTracker = {
  __typename?: 'OrderTracker';
  headline: Scalars['String']['output'];
  /** 0 when it is not on its way to anybody any more. */
  step: Scalars['Int']['output'];
  steps: Scalars['Int']['output'];
  /** When it arrives; null while nobody can tell, or when it has. */
  etaLabel?: Maybe<Scalars['String']['output']>;
  totalLabel: Scalars['String']['output'];
  itemsLabel: Scalars['String']['output'];
  /** Ask again after that; null when nothing more will happen by itself. */
  pollAfterSeconds?: Maybe<Scalars['Int']['output']>;
  link: Scalars['URL']['output'];
};

export type Notification = Node & {
  __typename?: 'Notification';
  id: Scalars['ID']['output'];
};

export type ProductListing = {
  __typename?: 'ProductListing';
  ref: Scalars['ID']['output'];
};

export type ProductScreen = {
  __typename?: 'ProductScreen';
  ref: Scalars['ID']['output'];
  /** Null when there is no such product. */
  product?: Maybe<Product>;
  share?: Maybe<ShareInfo>;
  related?: Maybe<ProductListing>;
  refresh: RefreshHint;
};

export type ListingScreen = {
  __typename?: 'ListingScreen';
  /** Null when no category was asked for, or there is none. */
  category?: Maybe<Category>;
  listing?: Maybe<ProductListing>;
  refresh: RefreshHint;
};

/** Who has an order on its way finds it on top: the screen is the caller's own. */
export type HomeFeed = {
  __typename?: 'HomeFeed';
  sections: Array<FeedSection>;
  endCursor?: Maybe<Scalars['String']['output']>;
  hasMore: Scalars['Boolean']['output'];
  refresh: RefreshHint;
  experiment?: Maybe<Scalars['String']['output']>;
};

export type FeedSection = {
  id: Scalars['ID']['output'];
  title?: Maybe<Scalars['String']['output']>;
  minAppVersion?: Maybe<Scalars['String']['output']>;
};

export type HeroSection = FeedSection & {
  __typename?: 'HeroSection';
  id: Scalars['ID']['output'];
  title?: Maybe<Scalars['String']['output']>;
  minAppVersion?: Maybe<Scalars['String']['output']>;
  image?: Maybe<Thumbnail>;
  action?: Maybe<FeedAction>;
};

export type ProductCarouselSection = FeedSection & {
  __typename?: 'ProductCarouselSection';
  id: Scalars['ID']['output'];
  title?: Maybe<Scalars['String']['output']>;
  minAppVersion?: Maybe<Scalars['String']['output']>;
  listing?: Maybe<ProductListing>;
  more?: Maybe<FeedAction>;
};

export type CategoryGridSection = FeedSection & {
  __typename?: 'CategoryGridSection';
  id: Scalars['ID']['output'];
  title?: Maybe<Scalars['String']['output']>;
  minAppVersion?: Maybe<Scalars['String']['output']>;
  categories: Array<Maybe<Category>>;
};

export type OrderTrackerSection = FeedSection & {
  __typename?: 'OrderTrackerSection';
  id: Scalars['ID']['output'];
  title?: Maybe<Scalars['String']['output']>;
  minAppVersion?: Maybe<Scalars['String']['output']>;
  order?: Maybe<Order>;
};

export type MessageSection = FeedSection & {
  __typename?: 'MessageSection';
  id: Scalars['ID']['output'];
  title?: Maybe<Scalars['String']['output']>;
  minAppVersion?: Maybe<Scalars['String']['output']>;
  text: Scalars['String']['output'];
  style: Scalars['String']['output'];
  action?: Maybe<FeedAction>;
};

export type FeedAction = {
  __typename?: 'FeedAction';
  label: Scalars['String']['output'];
  link: Scalars['URL']['output'];
};

export type LinkTarget = ProductLink | CategoryLink | OrderLink | WebFallbackLink;

export type ProductLink = {
  __typename?: 'ProductLink';
  product?: Maybe<Product>;
};

export type CategoryLink = {
  __typename?: 'CategoryLink';
  category?: Maybe<Category>;
};

export type OrderLink = {
  __typename?: 'OrderLink';
  order?: Maybe<Order>;
};

export type WebFallbackLink = {
  __typename?: 'WebFallbackLink';
  url: Scalars['URL']['output'];
};

export type SyncScope =
  | 'CART'
  | 'WISHLIST'
  | 'ORDERS'
  /** Of who is signed in. */
  | 'NOTIFICATIONS'
  /** The products on the wishlist, as they are now. */
  | 'SAVED_PRODUCTS';

export type SyncDelta = {
  __typename?: 'SyncDelta';
  /** Send it as `since` the next time. */
  cursor: Scalars['String']['output'];
  /** Ask again at once. */
  hasMore: Scalars['Boolean']['output'];
  resetRequired: Scalars['Boolean']['output'];
  serverTime: Scalars['DateTime']['output'];
  upserts: Array<SyncUpsert>;
  tombstones: Array<Tombstone>;
  refresh: RefreshHint;
};

export type SyncUpsert = CartUpsert | OrderUpsert | ProductUpsert | NotificationUpsert | WishlistUpsert;

export type CartUpsert = {
  __typename?: 'CartUpsert';
  cart?: Maybe<Cart>;
};

export type OrderUpsert = {
  __typename?: 'OrderUpsert';
  order?: Maybe<Order>;
};

export type ProductUpsert = {
  __typename?: 'ProductUpsert';
  product?: Maybe<Product>;
};

export type NotificationUpsert = {
  __typename?: 'NotificationUpsert';
  notification?: Maybe<Notification>;
};

export type WishlistUpsert = {
  __typename?: 'WishlistUpsert';
  wishlist?: Maybe<Wishlist>;
};

export type Tombstone = {
  __typename?: 'Tombstone';
  id: Scalars['ID']['output'];
  typename: Scalars['String']['output'];
  deletedAt: Scalars['DateTime']['output'];
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
  /** The cart to take along; the guest's open one when it is left out. */
  guestCartId?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type DeviceInput = {
  deviceId: Scalars['ID']['input'];
  platform: AppPlatform;
  model?: InputMaybe<Scalars['String']['input']>;
  osVersion?: InputMaybe<Scalars['String']['input']>;
  appVersion: Scalars['String']['input'];
  /** The public half of a key that stays in the device: P-256, as SPKI in base64. With one, a refresh needs a proof. */
  publicKey?: InputMaybe<Scalars['String']['input']>;
};

export type MobileSessionRefreshInput = {
  refreshToken: Scalars['String']['input'];
  deviceId: Scalars['ID']['input'];
  /** The refresh token signed by the device's key (ES256, base64). */
  proof?: InputMaybe<Scalars['String']['input']>;
};

export type MobileStepUpInput = {
  method: StepUpMethod;
  /** PASSWORD: the person's. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** BIOMETRIC: the challenge's nonce signed by the device's key (ES256, base64). */
  signature?: InputMaybe<Scalars['String']['input']>;
};

export type StepUpMethod =
  | 'BIOMETRIC'
  | 'PASSWORD';

export type MobileStepUpPayload = {
  __typename?: 'MobileStepUpPayload';
  /** Until when sensitive changes are taken; null when the proof was not, or is still to come. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What the device's key is to sign. */
  challenge?: Maybe<StepUpChallenge>;
  userErrors: Array<UserError>;
};

export type StepUpChallenge = {
  __typename?: 'StepUpChallenge';
  nonce: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

export type PushRegisterInput = {
  /** The app's own id, the same as at sign-in. */
  deviceId: Scalars['ID']['input'];
  /** What the push service knows the device by. */
  token: Scalars['String']['input'];
  platform: AppPlatform;
  appVersion: Scalars['String']['input'];
};

export type PushRegisterPayload = {
  __typename?: 'PushRegisterPayload';
  registered: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

export type MobileSessionPayload = {
  __typename?: 'MobileSessionPayload';
  accessToken?: Maybe<Scalars['String']['output']>;
  accessExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Good for one use: the next answer brings the next one. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  customer?: Maybe<Customer>;
  /** Of a sign-in: the customer's open cart, with what the guest had put into theirs. */
  cart?: Maybe<Cart>;
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

export type BatchCartAddInput = {
  cartId?: InputMaybe<Scalars['ID']['input']>;
  variantId: Scalars['ID']['input'];
  quantity?: Scalars['Int']['input'];
};

export type BatchCartSetInput = {
  cartId: Scalars['ID']['input'];
  lineId: Scalars['ID']['input'];
  quantity: Scalars['Int']['input'];
};

export type BatchWishlistInput = {
  productId: Scalars['ID']['input'];
  present: Scalars['Boolean']['input'];
};

export type BatchReviewInput = {
  productId: Scalars['ID']['input'];
  rating: Scalars['Int']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
  body: Scalars['String']['input'];
};

/** One queued operation: exactly one of `cartAdd`, `cartSet`, `wishlistSet`, `markRead` and `review` is given. */
export type BatchOpInput = {
  opId: Scalars['ID']['input'];
  queuedAt: Scalars['DateTime']['input'];
  idempotencyKey: Scalars['IdempotencyKey']['input'];
  cartAdd?: InputMaybe<BatchCartAddInput>;
  cartSet?: InputMaybe<BatchCartSetInput>;
  wishlistSet?: InputMaybe<BatchWishlistInput>;
  /** Notifications that were read. */
  markRead?: InputMaybe<Array<Scalars['ID']['input']>>;
  review?: InputMaybe<BatchReviewInput>;
};

export type BatchOpStatus =
  | 'APPLIED'
  /** It was applied before, by an earlier attempt. */
  | 'REPLAYED'
  /** It cannot be applied: do not send it again. */
  | 'REJECTED'
  /** It may be applied later: send it again, with the same key. */
  | 'RETRY_LATER';

export type BatchOpResult = {
  __typename?: 'BatchOpResult';
  opId: Scalars['ID']['output'];
  status: BatchOpStatus;
  retryAfterMs?: Maybe<Scalars['Int']['output']>;
  userErrors: Array<UserError>;
};

export type BatchPayload = {
  __typename?: 'BatchPayload';
  /** In the order of the operations. */
  results: Array<BatchOpResult>;
  cart?: Maybe<Cart>;
  wishlist?: Maybe<Wishlist>;
  /**
   * For the next `sync`: from where this app is known to be, past the cart that is answered here. Null when that is not known: keep
   * your own cursor then, and also where `cart` did not arrive.
   */
  syncCursor?: Maybe<Scalars['String']['output']>;
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
  Order: Order;
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
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"number":true,"status":true,"estimatedDelivery":{"earliest":true,"latest":true},"total":{"minor":true,"currency":true},"lines":{"quantity":true,"title":true}}> ) );
  ProductScreen:
    ( { __typename: 'ProductScreen' }
    & GraphQLRecursivePick<FederationTypes['ProductScreen'], {"ref":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ProductScreen'], {"product":{"name":true,"slug":true}}> ) );
}>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  LinkTarget:
    | ( Omit<ProductLink, 'product'> & { product?: Maybe<_RefType['Product']> } )
    | ( Omit<CategoryLink, 'category'> & { category?: Maybe<_RefType['Category']> } )
    | ( Omit<OrderLink, 'order'> & { order?: Maybe<_RefType['Order']> } )
    | ( WebFallbackLink )
  ;
  SyncUpsert:
    | ( Omit<CartUpsert, 'cart'> & { cart?: Maybe<_RefType['Cart']> } )
    | ( Omit<OrderUpsert, 'order'> & { order?: Maybe<_RefType['Order']> } )
    | ( Omit<ProductUpsert, 'product'> & { product?: Maybe<_RefType['Product']> } )
    | ( Omit<NotificationUpsert, 'notification'> & { notification?: Maybe<_RefType['Notification']> } )
    | ( Omit<WishlistUpsert, 'wishlist'> & { wishlist?: Maybe<_RefType['Wishlist']> } )
  ;
}>;

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError:
    | ( InputError )
    | ( RetryLaterError )
  ;
  Node:
    | ( ProductModel )
    | ( CategoryModel )
    | ( CartModel )
    | ( OrderModel )
    | ( NotificationModel )
  ;
  FeedSection:
    | ( HeroSection )
    | ( Omit<ProductCarouselSection, 'listing'> & { listing?: Maybe<_RefType['ProductListing']> } )
    | ( Omit<CategoryGridSection, 'categories'> & { categories: Array<Maybe<_RefType['Category']>> } )
    | ( Omit<OrderTrackerSection, 'order'> & { order?: Maybe<_RefType['Order']> } )
    | ( MessageSection )
  ;
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
  ListingSort: ListingSort;
  ListingFilterInput: ListingFilterInput;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  AppPlatform: AppPlatform;
  PixelDensity: PixelDensity;
  CardSlot: CardSlot;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  ProductCard: ResolverTypeWrapper<ProductCard>;
  Thumbnail: ResolverTypeWrapper<Thumbnail>;
  Category: ResolverTypeWrapper<CategoryModel>;
  Cart: ResolverTypeWrapper<CartModel>;
  Wishlist: ResolverTypeWrapper<WishlistModel>;
  Order: ResolverTypeWrapper<OrderModel>;
  OrderStatus: OrderStatus;
  OrderLine: ResolverTypeWrapper<OrderLine>;
  DeliveryWindow: ResolverTypeWrapper<DeliveryWindow>;
  OrderTracker: ResolverTypeWrapper<OrderTracker>;
  Notification: ResolverTypeWrapper<NotificationModel>;
  ProductListing: ResolverTypeWrapper<ProductListingModel>;
  ProductScreen: ResolverTypeWrapper<ProductScreenModel>;
  ListingScreen: ResolverTypeWrapper<Omit<ListingScreen, 'category' | 'listing'> & { category?: Maybe<ResolversTypes['Category']>, listing?: Maybe<ResolversTypes['ProductListing']> }>;
  HomeFeed: ResolverTypeWrapper<Omit<HomeFeed, 'sections'> & { sections: Array<ResolversTypes['FeedSection']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  FeedSection: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['FeedSection']>;
  HeroSection: ResolverTypeWrapper<HeroSection>;
  ProductCarouselSection: ResolverTypeWrapper<Omit<ProductCarouselSection, 'listing'> & { listing?: Maybe<ResolversTypes['ProductListing']> }>;
  CategoryGridSection: ResolverTypeWrapper<Omit<CategoryGridSection, 'categories'> & { categories: Array<Maybe<ResolversTypes['Category']>> }>;
  OrderTrackerSection: ResolverTypeWrapper<Omit<OrderTrackerSection, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  MessageSection: ResolverTypeWrapper<MessageSection>;
  FeedAction: ResolverTypeWrapper<FeedAction>;
  LinkTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LinkTarget']>;
  ProductLink: ResolverTypeWrapper<Omit<ProductLink, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  CategoryLink: ResolverTypeWrapper<Omit<CategoryLink, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  OrderLink: ResolverTypeWrapper<Omit<OrderLink, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  WebFallbackLink: ResolverTypeWrapper<WebFallbackLink>;
  SyncScope: SyncScope;
  SyncDelta: ResolverTypeWrapper<Omit<SyncDelta, 'upserts'> & { upserts: Array<ResolversTypes['SyncUpsert']> }>;
  SyncUpsert: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SyncUpsert']>;
  CartUpsert: ResolverTypeWrapper<Omit<CartUpsert, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  OrderUpsert: ResolverTypeWrapper<Omit<OrderUpsert, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  ProductUpsert: ResolverTypeWrapper<Omit<ProductUpsert, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  NotificationUpsert: ResolverTypeWrapper<Omit<NotificationUpsert, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  WishlistUpsert: ResolverTypeWrapper<Omit<WishlistUpsert, 'wishlist'> & { wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
  Tombstone: ResolverTypeWrapper<Tombstone>;
  ShareInfo: ResolverTypeWrapper<ShareInfo>;
  RefreshHint: ResolverTypeWrapper<RefreshHint>;
  AppConfig: ResolverTypeWrapper<AppConfig>;
  UpgradeLevel: UpgradeLevel;
  UpgradeNotice: ResolverTypeWrapper<UpgradeNotice>;
  FeatureFlag: ResolverTypeWrapper<FeatureFlag>;
  SunsetNotice: ResolverTypeWrapper<SunsetNotice>;
  EndpointConfig: ResolverTypeWrapper<EndpointConfig>;
  MobileSignInInput: MobileSignInInput;
  DeviceInput: DeviceInput;
  MobileSessionRefreshInput: MobileSessionRefreshInput;
  MobileStepUpInput: MobileStepUpInput;
  StepUpMethod: StepUpMethod;
  MobileStepUpPayload: ResolverTypeWrapper<Omit<MobileStepUpPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  StepUpChallenge: ResolverTypeWrapper<StepUpChallenge>;
  PushRegisterInput: PushRegisterInput;
  PushRegisterPayload: ResolverTypeWrapper<Omit<PushRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  MobileSessionPayload: ResolverTypeWrapper<Omit<MobileSessionPayload, 'customer' | 'cart' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, cart?: Maybe<ResolversTypes['Cart']>, userErrors: Array<ResolversTypes['UserError']> }>;
  MobileSignOutPayload: ResolverTypeWrapper<MobileSignOutPayload>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  Image: ResolverTypeWrapper<Image>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  VariantPrice: ResolverTypeWrapper<VariantPrice>;
  BatchCartAddInput: BatchCartAddInput;
  BatchCartSetInput: BatchCartSetInput;
  BatchWishlistInput: BatchWishlistInput;
  BatchReviewInput: BatchReviewInput;
  BatchOpInput: BatchOpInput;
  BatchOpStatus: BatchOpStatus;
  BatchOpResult: ResolverTypeWrapper<Omit<BatchOpResult, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  BatchPayload: ResolverTypeWrapper<Omit<BatchPayload, 'results' | 'cart' | 'wishlist'> & { results: Array<ResolversTypes['BatchOpResult']>, cart?: Maybe<ResolversTypes['Cart']>, wishlist?: Maybe<ResolversTypes['Wishlist']> }>;
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
  ListingFilterInput: ListingFilterInput;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Product: ProductModel;
  ProductVariant: ProductVariantModel;
  ProductCard: ProductCard;
  Thumbnail: Thumbnail;
  Category: CategoryModel;
  Cart: CartModel;
  Wishlist: WishlistModel;
  Order: OrderModel;
  OrderLine: OrderLine;
  DeliveryWindow: DeliveryWindow;
  OrderTracker: OrderTracker;
  Notification: NotificationModel;
  ProductListing: ProductListingModel;
  ProductScreen: ProductScreenModel;
  ListingScreen: Omit<ListingScreen, 'category' | 'listing'> & { category?: Maybe<ResolversParentTypes['Category']>, listing?: Maybe<ResolversParentTypes['ProductListing']> };
  HomeFeed: Omit<HomeFeed, 'sections'> & { sections: Array<ResolversParentTypes['FeedSection']> };
  Boolean: Scalars['Boolean']['output'];
  FeedSection: ResolversInterfaceTypes<ResolversParentTypes>['FeedSection'];
  HeroSection: HeroSection;
  ProductCarouselSection: Omit<ProductCarouselSection, 'listing'> & { listing?: Maybe<ResolversParentTypes['ProductListing']> };
  CategoryGridSection: Omit<CategoryGridSection, 'categories'> & { categories: Array<Maybe<ResolversParentTypes['Category']>> };
  OrderTrackerSection: Omit<OrderTrackerSection, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  MessageSection: MessageSection;
  FeedAction: FeedAction;
  LinkTarget: ResolversUnionTypes<ResolversParentTypes>['LinkTarget'];
  ProductLink: Omit<ProductLink, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  CategoryLink: Omit<CategoryLink, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  OrderLink: Omit<OrderLink, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  WebFallbackLink: WebFallbackLink;
  SyncDelta: Omit<SyncDelta, 'upserts'> & { upserts: Array<ResolversParentTypes['SyncUpsert']> };
  SyncUpsert: ResolversUnionTypes<ResolversParentTypes>['SyncUpsert'];
  CartUpsert: Omit<CartUpsert, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  OrderUpsert: Omit<OrderUpsert, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  ProductUpsert: Omit<ProductUpsert, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  NotificationUpsert: Omit<NotificationUpsert, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  WishlistUpsert: Omit<WishlistUpsert, 'wishlist'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
  Tombstone: Tombstone;
  ShareInfo: ShareInfo;
  RefreshHint: RefreshHint;
  AppConfig: AppConfig;
  UpgradeNotice: UpgradeNotice;
  FeatureFlag: FeatureFlag;
  SunsetNotice: SunsetNotice;
  EndpointConfig: EndpointConfig;
  MobileSignInInput: MobileSignInInput;
  DeviceInput: DeviceInput;
  MobileSessionRefreshInput: MobileSessionRefreshInput;
  MobileStepUpInput: MobileStepUpInput;
  MobileStepUpPayload: Omit<MobileStepUpPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  StepUpChallenge: StepUpChallenge;
  PushRegisterInput: PushRegisterInput;
  PushRegisterPayload: Omit<PushRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  MobileSessionPayload: Omit<MobileSessionPayload, 'customer' | 'cart' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, cart?: Maybe<ResolversParentTypes['Cart']>, userErrors: Array<ResolversParentTypes['UserError']> };
  MobileSignOutPayload: MobileSignOutPayload;
  Customer: CustomerModel;
  Image: Image;
  PriceRange: PriceRange;
  VariantPrice: VariantPrice;
  BatchCartAddInput: BatchCartAddInput;
  BatchCartSetInput: BatchCartSetInput;
  BatchWishlistInput: BatchWishlistInput;
  BatchReviewInput: BatchReviewInput;
  BatchOpInput: BatchOpInput;
  BatchOpResult: Omit<BatchOpResult, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  BatchPayload: Omit<BatchPayload, 'results' | 'cart' | 'wishlist'> & { results: Array<ResolversParentTypes['BatchOpResult']>, cart?: Maybe<ResolversParentTypes['Cart']>, wishlist?: Maybe<ResolversParentTypes['Wishlist']> };
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
  homeFeed?: Resolver<ResolversTypes['HomeFeed'], ParentType, ContextType, RequireFields<QueryHomeFeedArgs, 'first'>>;
  productScreen?: Resolver<ResolversTypes['ProductScreen'], ParentType, ContextType, RequireFields<QueryProductScreenArgs, 'id'>>;
  listingScreen?: Resolver<ResolversTypes['ListingScreen'], ParentType, ContextType, Partial<QueryListingScreenArgs>>;
  resolveLink?: Resolver<ResolversTypes['LinkTarget'], ParentType, ContextType, RequireFields<QueryResolveLinkArgs, 'url'>>;
  sync?: Resolver<ResolversTypes['SyncDelta'], ParentType, ContextType, RequireFields<QuerySyncArgs, 'scopes' | 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  mobileSignIn?: Resolver<ResolversTypes['MobileSessionPayload'], ParentType, ContextType, RequireFields<MutationMobileSignInArgs, 'input'>>;
  mobileSessionRefresh?: Resolver<ResolversTypes['MobileSessionPayload'], ParentType, ContextType, RequireFields<MutationMobileSessionRefreshArgs, 'input'>>;
  mobileStepUp?: Resolver<ResolversTypes['MobileStepUpPayload'], ParentType, ContextType, RequireFields<MutationMobileStepUpArgs, 'input'>>;
  mobileSignOut?: Resolver<ResolversTypes['MobileSignOutPayload'], ParentType, ContextType>;
  pushRegister?: Resolver<ResolversTypes['PushRegisterPayload'], ParentType, ContextType, RequireFields<MutationPushRegisterArgs, 'input'>>;
  applyBatch?: Resolver<ResolversTypes['BatchPayload'], ParentType, ContextType, RequireFields<MutationApplyBatchArgs, 'ops'>>;
}>;

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = ResolversObject<{
  __resolveType: TypeResolveFn<'Product' | 'Category' | 'Cart' | 'Order' | 'Notification', ParentType, ContextType>;
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

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type WishlistResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wishlist'] = ResolversParentTypes['Wishlist']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  tracker?: Resolver<Maybe<ResolversTypes['OrderTracker']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type DeliveryWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliveryWindow'] = ResolversParentTypes['DeliveryWindow']> = ResolversObject<{
  earliest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type OrderTrackerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTracker'] = ResolversParentTypes['OrderTracker']> = ResolversObject<{
  headline?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  etaLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  totalLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  itemsLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pollAfterSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  link?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
}>;

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ProductListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductListing'] = ResolversParentTypes['ProductListing']> = ResolversObject<{
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type ProductScreenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductScreen'] = ResolversParentTypes['ProductScreen'], FederationReferenceType extends FederationReferenceTypes['ProductScreen'] = FederationReferenceTypes['ProductScreen']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductScreen']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['ShareInfo']>, ParentType, ContextType>;
  related?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  refresh?: Resolver<ResolversTypes['RefreshHint'], ParentType, ContextType>;
}>;

export type ListingScreenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListingScreen'] = ResolversParentTypes['ListingScreen']> = ResolversObject<{
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  refresh?: Resolver<ResolversTypes['RefreshHint'], ParentType, ContextType>;
}>;

export type HomeFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HomeFeed'] = ResolversParentTypes['HomeFeed']> = ResolversObject<{
  sections?: Resolver<Array<ResolversTypes['FeedSection']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refresh?: Resolver<ResolversTypes['RefreshHint'], ParentType, ContextType>;
  experiment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type FeedSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedSection'] = ResolversParentTypes['FeedSection']> = ResolversObject<{
  __resolveType: TypeResolveFn<'HeroSection' | 'ProductCarouselSection' | 'CategoryGridSection' | 'OrderTrackerSection' | 'MessageSection', ParentType, ContextType>;
}>;

export type HeroSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeroSection'] = ResolversParentTypes['HeroSection']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minAppVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Thumbnail']>, ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['FeedAction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ProductCarouselSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductCarouselSection'] = ResolversParentTypes['ProductCarouselSection']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minAppVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  listing?: Resolver<Maybe<ResolversTypes['ProductListing']>, ParentType, ContextType>;
  more?: Resolver<Maybe<ResolversTypes['FeedAction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CategoryGridSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryGridSection'] = ResolversParentTypes['CategoryGridSection']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minAppVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  categories?: Resolver<Array<Maybe<ResolversTypes['Category']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OrderTrackerSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTrackerSection'] = ResolversParentTypes['OrderTrackerSection']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minAppVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type MessageSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageSection'] = ResolversParentTypes['MessageSection']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minAppVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  style?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['FeedAction']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type FeedActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedAction'] = ResolversParentTypes['FeedAction']> = ResolversObject<{
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
}>;

export type LinkTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkTarget'] = ResolversParentTypes['LinkTarget']> = ResolversObject<{
  __resolveType: TypeResolveFn<'ProductLink' | 'CategoryLink' | 'OrderLink' | 'WebFallbackLink', ParentType, ContextType>;
}>;

export type ProductLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductLink'] = ResolversParentTypes['ProductLink']> = ResolversObject<{
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CategoryLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryLink'] = ResolversParentTypes['CategoryLink']> = ResolversObject<{
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OrderLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLink'] = ResolversParentTypes['OrderLink']> = ResolversObject<{
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type WebFallbackLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WebFallbackLink'] = ResolversParentTypes['WebFallbackLink']> = ResolversObject<{
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type SyncDeltaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SyncDelta'] = ResolversParentTypes['SyncDelta']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resetRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  serverTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  upserts?: Resolver<Array<ResolversTypes['SyncUpsert']>, ParentType, ContextType>;
  tombstones?: Resolver<Array<ResolversTypes['Tombstone']>, ParentType, ContextType>;
  refresh?: Resolver<ResolversTypes['RefreshHint'], ParentType, ContextType>;
}>;

export type SyncUpsertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SyncUpsert'] = ResolversParentTypes['SyncUpsert']> = ResolversObject<{
  __resolveType: TypeResolveFn<'CartUpsert' | 'OrderUpsert' | 'ProductUpsert' | 'NotificationUpsert' | 'WishlistUpsert', ParentType, ContextType>;
}>;

export type CartUpsertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartUpsert'] = ResolversParentTypes['CartUpsert']> = ResolversObject<{
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type OrderUpsertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderUpsert'] = ResolversParentTypes['OrderUpsert']> = ResolversObject<{
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ProductUpsertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductUpsert'] = ResolversParentTypes['ProductUpsert']> = ResolversObject<{
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type NotificationUpsertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationUpsert'] = ResolversParentTypes['NotificationUpsert']> = ResolversObject<{
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type WishlistUpsertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistUpsert'] = ResolversParentTypes['WishlistUpsert']> = ResolversObject<{
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type TombstoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tombstone'] = ResolversParentTypes['Tombstone']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  typename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deletedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type MobileStepUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileStepUpPayload'] = ResolversParentTypes['MobileStepUpPayload']> = ResolversObject<{
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  challenge?: Resolver<Maybe<ResolversTypes['StepUpChallenge']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type StepUpChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepUpChallenge'] = ResolversParentTypes['StepUpChallenge']> = ResolversObject<{
  nonce?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type PushRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PushRegisterPayload'] = ResolversParentTypes['PushRegisterPayload']> = ResolversObject<{
  registered?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type MobileSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileSessionPayload'] = ResolversParentTypes['MobileSessionPayload']> = ResolversObject<{
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accessExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type MobileSignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MobileSignOutPayload'] = ResolversParentTypes['MobileSignOutPayload']> = ResolversObject<{
  signedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type BatchOpResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchOpResult'] = ResolversParentTypes['BatchOpResult']> = ResolversObject<{
  opId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['BatchOpStatus'], ParentType, ContextType>;
  retryAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type BatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BatchPayload'] = ResolversParentTypes['BatchPayload']> = ResolversObject<{
  results?: Resolver<Array<ResolversTypes['BatchOpResult']>, ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  syncCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  Category?: CategoryResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  Wishlist?: WishlistResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  DeliveryWindow?: DeliveryWindowResolvers<ContextType>;
  OrderTracker?: OrderTrackerResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  ProductListing?: ProductListingResolvers<ContextType>;
  ProductScreen?: ProductScreenResolvers<ContextType>;
  ListingScreen?: ListingScreenResolvers<ContextType>;
  HomeFeed?: HomeFeedResolvers<ContextType>;
  FeedSection?: FeedSectionResolvers<ContextType>;
  HeroSection?: HeroSectionResolvers<ContextType>;
  ProductCarouselSection?: ProductCarouselSectionResolvers<ContextType>;
  CategoryGridSection?: CategoryGridSectionResolvers<ContextType>;
  OrderTrackerSection?: OrderTrackerSectionResolvers<ContextType>;
  MessageSection?: MessageSectionResolvers<ContextType>;
  FeedAction?: FeedActionResolvers<ContextType>;
  LinkTarget?: LinkTargetResolvers<ContextType>;
  ProductLink?: ProductLinkResolvers<ContextType>;
  CategoryLink?: CategoryLinkResolvers<ContextType>;
  OrderLink?: OrderLinkResolvers<ContextType>;
  WebFallbackLink?: WebFallbackLinkResolvers<ContextType>;
  SyncDelta?: SyncDeltaResolvers<ContextType>;
  SyncUpsert?: SyncUpsertResolvers<ContextType>;
  CartUpsert?: CartUpsertResolvers<ContextType>;
  OrderUpsert?: OrderUpsertResolvers<ContextType>;
  ProductUpsert?: ProductUpsertResolvers<ContextType>;
  NotificationUpsert?: NotificationUpsertResolvers<ContextType>;
  WishlistUpsert?: WishlistUpsertResolvers<ContextType>;
  Tombstone?: TombstoneResolvers<ContextType>;
  ShareInfo?: ShareInfoResolvers<ContextType>;
  RefreshHint?: RefreshHintResolvers<ContextType>;
  AppConfig?: AppConfigResolvers<ContextType>;
  UpgradeNotice?: UpgradeNoticeResolvers<ContextType>;
  FeatureFlag?: FeatureFlagResolvers<ContextType>;
  SunsetNotice?: SunsetNoticeResolvers<ContextType>;
  EndpointConfig?: EndpointConfigResolvers<ContextType>;
  MobileStepUpPayload?: MobileStepUpPayloadResolvers<ContextType>;
  StepUpChallenge?: StepUpChallengeResolvers<ContextType>;
  PushRegisterPayload?: PushRegisterPayloadResolvers<ContextType>;
  MobileSessionPayload?: MobileSessionPayloadResolvers<ContextType>;
  MobileSignOutPayload?: MobileSignOutPayloadResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  BatchOpResult?: BatchOpResultResolvers<ContextType>;
  BatchPayload?: BatchPayloadResolvers<ContextType>;
}>;

