// Generated from schema/src/subgraphs/accounts.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Customer as CustomerModel, Address as AddressModel, Session as SessionModel, Wishlist as WishlistModel, WishlistItem as WishlistItemModel, Product as ProductModel, Viewer as ViewerModel } from '../presentation/models.ts';
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
  JSON: { input: unknown; output: unknown; }
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

/** For what is sensitive it has to be proved again, and lately, who asks: by a step-up, or by signing in. */
export type StepUpRequiredError = UserError & {
  __typename?: 'StepUpRequiredError';
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** How old a proof may be. */
  maxAgeSeconds: Scalars['Int']['output'];
};

export type Query = {
  __typename?: 'Query';
  viewer?: Maybe<Viewer>;
  customer?: Maybe<Customer>;
  customers: CustomerConnection;
  /** The live session of an opaque web token, or of an id; null when it is unknown, expired or revoked. */
  accountSession?: Maybe<AccountSessionIdentity>;
  /** Of many sessions those that are live, in any order; 1,000 ids at most. Asking for them is no use of them. */
  accountSessions: Array<AccountSessionIdentity>;
  /** The public keys that verify access tokens, as a JWKS (RFC 7517). */
  accountSigningKeys: Scalars['JSON']['output'];
  /** Where and in which language to write to customers, 100 at most; of an unknown id null. For services only. */
  accountContacts: Array<Maybe<AccountContact>>;
};


export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCustomersArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAccountSessionArgs = {
  token?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAccountSessionsArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryAccountContactsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  accountSessionCreate: AccountSessionPayload;
  accountSessionRefresh: AccountSessionPayload;
  /**
   * Proves anew that whoever asks is there: by password, or by a signature of the device's key over a challenge, which it hands out
   * when neither is sent. Five wrong proofs in a row end the session.
   */
  accountStepUp: AccountStepUpPayload;
  /** Begins a browser's sign-in by the outside OpenID provider. Null where there is none; AUTH_UNAVAILABLE while it is away. */
  accountOutsideSignInBegin?: Maybe<AccountOutsideSignIn>;
  /**
   * Opens a session of the kind WEB for whoever comes back from the provider. The account is the one that is linked to the identity; else
   * the one with its verified address, which is linked then; else a new one.
   */
  accountOutsideSignInFinish: AccountSessionPayload;
  /** Ends the session of the caller, and tells where the one at the outside provider can be ended. */
  accountSignOut: AccountSignOutPayload;
  /** Ends a session of the caller; the present one when no id is given. */
  accountSessionRevoke: AccountSessionRevokePayload;
  /** Opens an account; the password has 12 to 128 characters and does not contain the address. */
  accountRegister: AccountRegisterPayload;
  /** Always accepted, whether or not the address is known. */
  accountPasswordResetRequest: AccountPasswordResetPayload;
  accountPasswordReset: AccountPasswordResetPayload;
  customerUpdate: CustomerPayload;
  customerRolesSet: CustomerPayload;
  /** Creates an address, or changes the one with this id. */
  addressUpsert: AddressPayload;
  addressDelete: AddressPayload;
  wishlistItemSet: WishlistPayload;
};


export type MutationAccountSessionCreateArgs = {
  input: AccountSessionCreateInput;
};


export type MutationAccountSessionRefreshArgs = {
  input: AccountSessionRefreshInput;
};


export type MutationAccountStepUpArgs = {
  input: AccountStepUpInput;
};


export type MutationAccountOutsideSignInBeginArgs = {
  input: AccountOutsideSignInBeginInput;
};


export type MutationAccountOutsideSignInFinishArgs = {
  input: AccountOutsideSignInFinishInput;
};


export type MutationAccountSignOutArgs = {
  returnTo: Scalars['String']['input'];
};


export type MutationAccountSessionRevokeArgs = {
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationAccountRegisterArgs = {
  input: AccountRegisterInput;
};


export type MutationAccountPasswordResetRequestArgs = {
  email: Scalars['String']['input'];
};


export type MutationAccountPasswordResetArgs = {
  token: Scalars['String']['input'];
  newPassword: Scalars['String']['input'];
};


export type MutationCustomerUpdateArgs = {
  input: CustomerUpdateInput;
};


export type MutationCustomerRolesSetArgs = {
  customerId: Scalars['ID']['input'];
  roles: Array<Role>;
};


export type MutationAddressUpsertArgs = {
  input: AddressInput;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type MutationAddressDeleteArgs = {
  id: Scalars['ID']['input'];
};


export type MutationWishlistItemSetArgs = {
  input: WishlistItemSetInput;
};

/** Who is asking. */
export type Viewer = {
  __typename?: 'Viewer';
  isAuthenticated?: Maybe<Scalars['Boolean']['output']>;
  customer?: Maybe<Customer>;
  roles?: Maybe<Array<Role>>;
  session?: Maybe<Session>;
};

export type Customer = {
  __typename?: 'Customer';
  id: Scalars['ID']['output'];
  email: Scalars['String']['output'];
  firstName?: Maybe<Scalars['String']['output']>;
  lastName?: Maybe<Scalars['String']['output']>;
  phone?: Maybe<Scalars['String']['output']>;
  locale?: Maybe<Scalars['String']['output']>;
  marketingOptIn: Scalars['Boolean']['output'];
  addresses: Array<Address>;
  defaultShippingAddress?: Maybe<Address>;
  defaultBillingAddress?: Maybe<Address>;
  sessions: Array<Session>;
  /** Null for anybody but its owner. */
  wishlist?: Maybe<Wishlist>;
  createdAt: Scalars['DateTime']['output'];
  roles: Array<Role>;
  riskNote?: Maybe<Scalars['String']['output']>;
};

export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  nodes: Array<Customer>;
  pageInfo: PageInfo;
};

export type Role =
  | 'CUSTOMER'
  | 'SUPPORT'
  | 'ADMIN';

export type Address = {
  __typename?: 'Address';
  id: Scalars['ID']['output'];
  fullName: Scalars['String']['output'];
  line1: Scalars['String']['output'];
  line2?: Maybe<Scalars['String']['output']>;
  city: Scalars['String']['output'];
  region?: Maybe<Scalars['String']['output']>;
  postalCode: Scalars['String']['output'];
  country: Scalars['CountryCode']['output'];
  phone?: Maybe<Scalars['String']['output']>;
  /** Grows by one at each change; send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

export type Session = {
  __typename?: 'Session';
  id: Scalars['ID']['output'];
  deviceName?: Maybe<Scalars['String']['output']>;
  platform?: Maybe<Scalars['String']['output']>;
  ipCountry?: Maybe<Scalars['CountryCode']['output']>;
  createdAt: Scalars['DateTime']['output'];
  lastSeenAt: Scalars['DateTime']['output'];
  /** Is it the session of this request? */
  current: Scalars['Boolean']['output'];
};

export type SessionKind =
  /** A browser: an opaque token in a cookie. */
  | 'WEB'
  /** An app: an access token and a rotating refresh token. */
  | 'DEVICE'
  /** A back-office person: an access token. */
  | 'BACK_OFFICE';

/** What the gateway has to know of a session to act for it. */
export type AccountSessionIdentity = {
  __typename?: 'AccountSessionIdentity';
  sessionId: Scalars['ID']['output'];
  subject: Scalars['ID']['output'];
  scopes: Array<Scalars['String']['output']>;
  kind: SessionKind;
  expiresAt: Scalars['DateTime']['output'];
  /** When its person last proved to be it: by password, or by the device's key. */
  provedAt: Scalars['DateTime']['output'];
};

/** What it takes to write to a customer. Nobody keeps a copy: it is asked for when there is something to write. */
export type AccountContact = {
  __typename?: 'AccountContact';
  customerId: Scalars['ID']['output'];
  email: Scalars['String']['output'];
  firstName?: Maybe<Scalars['String']['output']>;
  /** BCP 47; null where the customer chose none. */
  locale?: Maybe<Scalars['String']['output']>;
};

export type TokenPair = {
  __typename?: 'TokenPair';
  accessToken: Scalars['String']['output'];
  accessExpiresAt: Scalars['DateTime']['output'];
  /** DEVICE only: good for one use. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  refreshExpiresAt?: Maybe<Scalars['DateTime']['output']>;
};

export type Wishlist = {
  __typename?: 'Wishlist';
  id: Scalars['ID']['output'];
  version: Scalars['Int']['output'];
  items: WishlistItemConnection;
};


export type WishlistItemsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type WishlistItemConnection = {
  __typename?: 'WishlistItemConnection';
  nodes: Array<WishlistItem>;
  totalCount: Scalars['Int']['output'];
  pageInfo: PageInfo;
};

export type WishlistItem = {
  __typename?: 'WishlistItem';
  id: Scalars['ID']['output'];
  addedAt: Scalars['DateTime']['output'];
  /** Null when the product is no longer there. */
  product?: Maybe<Product>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  /** Null for a visitor who is not signed in. */
  inWishlist?: Maybe<Scalars['Boolean']['output']>;
};

export type AccountSessionCreateInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  kind: SessionKind;
  /** WEB: lives on after the browser closes. */
  remember?: InputMaybe<Scalars['Boolean']['input']>;
  deviceId?: InputMaybe<Scalars['String']['input']>;
  deviceName?: InputMaybe<Scalars['String']['input']>;
  platform?: InputMaybe<Scalars['String']['input']>;
  /** DEVICE only: the public half of a key of its own, P-256, as SPKI in base64. A refresh needs its signature from then on. */
  deviceKey?: InputMaybe<Scalars['String']['input']>;
  /** Taken, so that clients can send one with every mutation. Tokens are never replayed: each sign-in opens a session. */
  idempotencyKey?: InputMaybe<Scalars['IdempotencyKey']['input']>;
};

export type AccountOutsideSignInBeginInput = {
  /** Where the provider sends the browser back to, as it is registered there. */
  redirectUri: Scalars['String']['input'];
  /** Whether they have to prove to be it now, though they may have done so lately. */
  fresh?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AccountOutsideSignInFinishInput = {
  /** The address by which the browser came back, whole. */
  callbackUrl: Scalars['String']['input'];
  /** Of the sign-in that it began. */
  transaction: Scalars['String']['input'];
  deviceName?: InputMaybe<Scalars['String']['input']>;
};

export type AccountSessionRefreshInput = {
  refreshToken: Scalars['String']['input'];
  deviceId?: InputMaybe<Scalars['ID']['input']>;
  /** The refresh token signed by the device's key (ES256, base64); needed where it has one. */
  proof?: InputMaybe<Scalars['String']['input']>;
};

export type AccountStepUpInput = {
  password?: InputMaybe<Scalars['String']['input']>;
  /** The challenge's nonce signed by the device's key (ES256, base64). */
  signature?: InputMaybe<Scalars['String']['input']>;
};

export type AccountRegisterInput = {
  email: Scalars['String']['input'];
  password: Scalars['String']['input'];
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  marketingOptIn?: InputMaybe<Scalars['Boolean']['input']>;
};

export type CustomerUpdateInput = {
  firstName?: InputMaybe<Scalars['String']['input']>;
  lastName?: InputMaybe<Scalars['String']['input']>;
  phone?: InputMaybe<Scalars['String']['input']>;
  locale?: InputMaybe<Scalars['String']['input']>;
  marketingOptIn?: InputMaybe<Scalars['Boolean']['input']>;
};

export type AddressInput = {
  fullName: Scalars['String']['input'];
  line1: Scalars['String']['input'];
  line2?: InputMaybe<Scalars['String']['input']>;
  city: Scalars['String']['input'];
  region?: InputMaybe<Scalars['String']['input']>;
  postalCode: Scalars['String']['input'];
  country: Scalars['CountryCode']['input'];
  phone?: InputMaybe<Scalars['String']['input']>;
  makeDefaultShipping?: InputMaybe<Scalars['Boolean']['input']>;
  makeDefaultBilling?: InputMaybe<Scalars['Boolean']['input']>;
  /** Refuses the change when the address has another version by now. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type WishlistItemSetInput = {
  productId: Scalars['ID']['input'];
  present: Scalars['Boolean']['input'];
};

export type AccountSessionPayload = {
  __typename?: 'AccountSessionPayload';
  session?: Maybe<Session>;
  identity?: Maybe<AccountSessionIdentity>;
  /** WEB only: opaque, for the cookie; told this once. */
  sessionToken?: Maybe<Scalars['String']['output']>;
  /** DEVICE and BACK_OFFICE only. */
  tokens?: Maybe<TokenPair>;
  customer?: Maybe<Customer>;
  userErrors: Array<UserError>;
};

export type AccountStepUpPayload = {
  __typename?: 'AccountStepUpPayload';
  /** Who asks, with the proof that was taken; null when none was. */
  identity?: Maybe<AccountSessionIdentity>;
  /** Until when what is sensitive may be done. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** What the device's key is to sign. */
  challenge?: Maybe<AccountStepUpChallenge>;
  userErrors: Array<UserError>;
};

export type AccountStepUpChallenge = {
  __typename?: 'AccountStepUpChallenge';
  nonce: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

export type AccountOutsideSignIn = {
  __typename?: 'AccountOutsideSignIn';
  /** Where to send the browser. */
  url: Scalars['String']['output'];
  /** Sealed; the same browser has to bring it back. */
  transaction: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
};

export type AccountSignOutPayload = {
  __typename?: 'AccountSignOutPayload';
  /** Null where the session came by no provider, or the provider has no such place. */
  endSessionUrl?: Maybe<Scalars['String']['output']>;
};

export type AccountSessionRevokePayload = {
  __typename?: 'AccountSessionRevokePayload';
  revokedSessionId?: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type AccountRegisterPayload = {
  __typename?: 'AccountRegisterPayload';
  /** Also for an address that has an account already: only a letter to it tells which was the case. */
  accepted: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

export type AccountPasswordResetPayload = {
  __typename?: 'AccountPasswordResetPayload';
  accepted: Scalars['Boolean']['output'];
  userErrors: Array<UserError>;
};

export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  customer?: Maybe<Customer>;
  userErrors: Array<UserError>;
};

export type AddressPayload = {
  __typename?: 'AddressPayload';
  address?: Maybe<Address>;
  deletedId?: Maybe<Scalars['ID']['output']>;
  customer?: Maybe<Customer>;
  userErrors: Array<UserError>;
};

export type WishlistPayload = {
  __typename?: 'WishlistPayload';
  wishlist?: Maybe<Wishlist>;
  product?: Maybe<Product>;
  userErrors: Array<UserError>;
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
  Customer: Customer;
  Address: Address;
  Wishlist: Wishlist;
  Product: Product;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  Customer:
    ( { __typename: 'Customer' }
    & GraphQLRecursivePick<FederationTypes['Customer'], {"id":true}> );
  Address:
    ( { __typename: 'Address' }
    & GraphQLRecursivePick<FederationTypes['Address'], {"id":true}> );
  Wishlist:
    ( { __typename: 'Wishlist' }
    & GraphQLRecursivePick<FederationTypes['Wishlist'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
}>;


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError:
    | ( InputError )
    | ( RetryLaterError )
    | ( StepUpRequiredError )
  ;
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  IdempotencyKey: ResolverTypeWrapper<Scalars['IdempotencyKey']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  InputError: ResolverTypeWrapper<InputError>;
  RetryLaterError: ResolverTypeWrapper<RetryLaterError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  StepUpRequiredError: ResolverTypeWrapper<StepUpRequiredError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  Customer: ResolverTypeWrapper<CustomerModel>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'nodes'> & { nodes: Array<ResolversTypes['Customer']> }>;
  Role: Role;
  Address: ResolverTypeWrapper<AddressModel>;
  Session: ResolverTypeWrapper<SessionModel>;
  SessionKind: SessionKind;
  AccountSessionIdentity: ResolverTypeWrapper<AccountSessionIdentity>;
  AccountContact: ResolverTypeWrapper<AccountContact>;
  TokenPair: ResolverTypeWrapper<TokenPair>;
  Wishlist: ResolverTypeWrapper<WishlistModel>;
  WishlistItemConnection: ResolverTypeWrapper<Omit<WishlistItemConnection, 'nodes'> & { nodes: Array<ResolversTypes['WishlistItem']> }>;
  WishlistItem: ResolverTypeWrapper<WishlistItemModel>;
  Product: ResolverTypeWrapper<ProductModel>;
  AccountSessionCreateInput: AccountSessionCreateInput;
  AccountOutsideSignInBeginInput: AccountOutsideSignInBeginInput;
  AccountOutsideSignInFinishInput: AccountOutsideSignInFinishInput;
  AccountSessionRefreshInput: AccountSessionRefreshInput;
  AccountStepUpInput: AccountStepUpInput;
  AccountRegisterInput: AccountRegisterInput;
  CustomerUpdateInput: CustomerUpdateInput;
  AddressInput: AddressInput;
  WishlistItemSetInput: WishlistItemSetInput;
  AccountSessionPayload: ResolverTypeWrapper<Omit<AccountSessionPayload, 'session' | 'customer' | 'userErrors'> & { session?: Maybe<ResolversTypes['Session']>, customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AccountStepUpPayload: ResolverTypeWrapper<Omit<AccountStepUpPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  AccountStepUpChallenge: ResolverTypeWrapper<AccountStepUpChallenge>;
  AccountOutsideSignIn: ResolverTypeWrapper<AccountOutsideSignIn>;
  AccountSignOutPayload: ResolverTypeWrapper<AccountSignOutPayload>;
  AccountSessionRevokePayload: ResolverTypeWrapper<Omit<AccountSessionRevokePayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  AccountRegisterPayload: ResolverTypeWrapper<Omit<AccountRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  AccountPasswordResetPayload: ResolverTypeWrapper<Omit<AccountPasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  CustomerPayload: ResolverTypeWrapper<Omit<CustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  AddressPayload: ResolverTypeWrapper<Omit<AddressPayload, 'address' | 'customer' | 'userErrors'> & { address?: Maybe<ResolversTypes['Address']>, customer?: Maybe<ResolversTypes['Customer']>, userErrors: Array<ResolversTypes['UserError']> }>;
  WishlistPayload: ResolverTypeWrapper<Omit<WishlistPayload, 'wishlist' | 'product' | 'userErrors'> & { wishlist?: Maybe<ResolversTypes['Wishlist']>, product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  DateTime: Scalars['DateTime']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  IdempotencyKey: Scalars['IdempotencyKey']['output'];
  JSON: Scalars['JSON']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  InputError: InputError;
  RetryLaterError: RetryLaterError;
  Int: Scalars['Int']['output'];
  StepUpRequiredError: StepUpRequiredError;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Viewer: ViewerModel;
  Customer: CustomerModel;
  CustomerConnection: Omit<CustomerConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['Customer']> };
  Address: AddressModel;
  Session: SessionModel;
  AccountSessionIdentity: AccountSessionIdentity;
  AccountContact: AccountContact;
  TokenPair: TokenPair;
  Wishlist: WishlistModel;
  WishlistItemConnection: Omit<WishlistItemConnection, 'nodes'> & { nodes: Array<ResolversParentTypes['WishlistItem']> };
  WishlistItem: WishlistItemModel;
  Product: ProductModel;
  AccountSessionCreateInput: AccountSessionCreateInput;
  AccountOutsideSignInBeginInput: AccountOutsideSignInBeginInput;
  AccountOutsideSignInFinishInput: AccountOutsideSignInFinishInput;
  AccountSessionRefreshInput: AccountSessionRefreshInput;
  AccountStepUpInput: AccountStepUpInput;
  AccountRegisterInput: AccountRegisterInput;
  CustomerUpdateInput: CustomerUpdateInput;
  AddressInput: AddressInput;
  WishlistItemSetInput: WishlistItemSetInput;
  AccountSessionPayload: Omit<AccountSessionPayload, 'session' | 'customer' | 'userErrors'> & { session?: Maybe<ResolversParentTypes['Session']>, customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AccountStepUpPayload: Omit<AccountStepUpPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  AccountStepUpChallenge: AccountStepUpChallenge;
  AccountOutsideSignIn: AccountOutsideSignIn;
  AccountSignOutPayload: AccountSignOutPayload;
  AccountSessionRevokePayload: Omit<AccountSessionRevokePayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  AccountRegisterPayload: Omit<AccountRegisterPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  AccountPasswordResetPayload: Omit<AccountPasswordResetPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  CustomerPayload: Omit<CustomerPayload, 'customer' | 'userErrors'> & { customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  AddressPayload: Omit<AddressPayload, 'address' | 'customer' | 'userErrors'> & { address?: Maybe<ResolversParentTypes['Address']>, customer?: Maybe<ResolversParentTypes['Customer']>, userErrors: Array<ResolversParentTypes['UserError']> };
  WishlistPayload: Omit<WishlistPayload, 'wishlist' | 'product' | 'userErrors'> & { wishlist?: Maybe<ResolversParentTypes['Wishlist']>, product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
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

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = ResolversObject<{
  __resolveType: TypeResolveFn<'InputError' | 'RetryLaterError' | 'StepUpRequiredError', ParentType, ContextType>;
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

export type StepUpRequiredErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepUpRequiredError'] = ResolversParentTypes['StepUpRequiredError']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  maxAgeSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = ResolversObject<{
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType, RequireFields<QueryCustomerArgs, 'id'>>;
  customers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryCustomersArgs, 'first'>>;
  accountSession?: Resolver<Maybe<ResolversTypes['AccountSessionIdentity']>, ParentType, ContextType, Partial<QueryAccountSessionArgs>>;
  accountSessions?: Resolver<Array<ResolversTypes['AccountSessionIdentity']>, ParentType, ContextType, RequireFields<QueryAccountSessionsArgs, 'ids'>>;
  accountSigningKeys?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  accountContacts?: Resolver<Array<Maybe<ResolversTypes['AccountContact']>>, ParentType, ContextType, RequireFields<QueryAccountContactsArgs, 'ids'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  accountSessionCreate?: Resolver<ResolversTypes['AccountSessionPayload'], ParentType, ContextType, RequireFields<MutationAccountSessionCreateArgs, 'input'>>;
  accountSessionRefresh?: Resolver<ResolversTypes['AccountSessionPayload'], ParentType, ContextType, RequireFields<MutationAccountSessionRefreshArgs, 'input'>>;
  accountStepUp?: Resolver<ResolversTypes['AccountStepUpPayload'], ParentType, ContextType, RequireFields<MutationAccountStepUpArgs, 'input'>>;
  accountOutsideSignInBegin?: Resolver<Maybe<ResolversTypes['AccountOutsideSignIn']>, ParentType, ContextType, RequireFields<MutationAccountOutsideSignInBeginArgs, 'input'>>;
  accountOutsideSignInFinish?: Resolver<ResolversTypes['AccountSessionPayload'], ParentType, ContextType, RequireFields<MutationAccountOutsideSignInFinishArgs, 'input'>>;
  accountSignOut?: Resolver<ResolversTypes['AccountSignOutPayload'], ParentType, ContextType, RequireFields<MutationAccountSignOutArgs, 'returnTo'>>;
  accountSessionRevoke?: Resolver<ResolversTypes['AccountSessionRevokePayload'], ParentType, ContextType, Partial<MutationAccountSessionRevokeArgs>>;
  accountRegister?: Resolver<ResolversTypes['AccountRegisterPayload'], ParentType, ContextType, RequireFields<MutationAccountRegisterArgs, 'input'>>;
  accountPasswordResetRequest?: Resolver<ResolversTypes['AccountPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationAccountPasswordResetRequestArgs, 'email'>>;
  accountPasswordReset?: Resolver<ResolversTypes['AccountPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationAccountPasswordResetArgs, 'token' | 'newPassword'>>;
  customerUpdate?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationCustomerUpdateArgs, 'input'>>;
  customerRolesSet?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationCustomerRolesSetArgs, 'customerId' | 'roles'>>;
  addressUpsert?: Resolver<ResolversTypes['AddressPayload'], ParentType, ContextType, RequireFields<MutationAddressUpsertArgs, 'input'>>;
  addressDelete?: Resolver<ResolversTypes['AddressPayload'], ParentType, ContextType, RequireFields<MutationAddressDeleteArgs, 'id'>>;
  wishlistItemSet?: Resolver<ResolversTypes['WishlistPayload'], ParentType, ContextType, RequireFields<MutationWishlistItemSetArgs, 'input'>>;
}>;

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  isAuthenticated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
}>;

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'], FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Customer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  marketingOptIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  addresses?: Resolver<Array<ResolversTypes['Address']>, ParentType, ContextType>;
  defaultShippingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  defaultBillingAddress?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  riskNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = ResolversObject<{
  nodes?: Resolver<Array<ResolversTypes['Customer']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type AddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Address'] = ResolversParentTypes['Address'], FederationReferenceType extends FederationReferenceTypes['Address'] = FederationReferenceTypes['Address']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Address']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
}>;

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  platform?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ipCountry?: Resolver<Maybe<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type AccountSessionIdentityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSessionIdentity'] = ResolversParentTypes['AccountSessionIdentity']> = ResolversObject<{
  sessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scopes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SessionKind'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  provedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type AccountContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountContact'] = ResolversParentTypes['AccountContact']> = ResolversObject<{
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type TokenPairResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenPair'] = ResolversParentTypes['TokenPair']> = ResolversObject<{
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type WishlistResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Wishlist'] = ResolversParentTypes['Wishlist'], FederationReferenceType extends FederationReferenceTypes['Wishlist'] = FederationReferenceTypes['Wishlist']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Wishlist']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['WishlistItemConnection'], ParentType, ContextType, RequireFields<WishlistItemsArgs, 'first'>>;
}>;

export type WishlistItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItemConnection'] = ResolversParentTypes['WishlistItemConnection']> = ResolversObject<{
  nodes?: Resolver<Array<ResolversTypes['WishlistItem']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type WishlistItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistItem'] = ResolversParentTypes['WishlistItem']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
}>;

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inWishlist?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
}>;

export type AccountSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSessionPayload'] = ResolversParentTypes['AccountSessionPayload']> = ResolversObject<{
  session?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType>;
  identity?: Resolver<Maybe<ResolversTypes['AccountSessionIdentity']>, ParentType, ContextType>;
  sessionToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tokens?: Resolver<Maybe<ResolversTypes['TokenPair']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type AccountStepUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountStepUpPayload'] = ResolversParentTypes['AccountStepUpPayload']> = ResolversObject<{
  identity?: Resolver<Maybe<ResolversTypes['AccountSessionIdentity']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  challenge?: Resolver<Maybe<ResolversTypes['AccountStepUpChallenge']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type AccountStepUpChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountStepUpChallenge'] = ResolversParentTypes['AccountStepUpChallenge']> = ResolversObject<{
  nonce?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type AccountOutsideSignInResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountOutsideSignIn'] = ResolversParentTypes['AccountOutsideSignIn']> = ResolversObject<{
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transaction?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type AccountSignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSignOutPayload'] = ResolversParentTypes['AccountSignOutPayload']> = ResolversObject<{
  endSessionUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type AccountSessionRevokePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountSessionRevokePayload'] = ResolversParentTypes['AccountSessionRevokePayload']> = ResolversObject<{
  revokedSessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type AccountRegisterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountRegisterPayload'] = ResolversParentTypes['AccountRegisterPayload']> = ResolversObject<{
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type AccountPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountPasswordResetPayload'] = ResolversParentTypes['AccountPasswordResetPayload']> = ResolversObject<{
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type CustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = ResolversObject<{
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type AddressPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddressPayload'] = ResolversParentTypes['AddressPayload']> = ResolversObject<{
  address?: Resolver<Maybe<ResolversTypes['Address']>, ParentType, ContextType>;
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type WishlistPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishlistPayload'] = ResolversParentTypes['WishlistPayload']> = ResolversObject<{
  wishlist?: Resolver<Maybe<ResolversTypes['Wishlist']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  DateTime?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  IdempotencyKey?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  RetryLaterError?: RetryLaterErrorResolvers<ContextType>;
  StepUpRequiredError?: StepUpRequiredErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  Address?: AddressResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  AccountSessionIdentity?: AccountSessionIdentityResolvers<ContextType>;
  AccountContact?: AccountContactResolvers<ContextType>;
  TokenPair?: TokenPairResolvers<ContextType>;
  Wishlist?: WishlistResolvers<ContextType>;
  WishlistItemConnection?: WishlistItemConnectionResolvers<ContextType>;
  WishlistItem?: WishlistItemResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  AccountSessionPayload?: AccountSessionPayloadResolvers<ContextType>;
  AccountStepUpPayload?: AccountStepUpPayloadResolvers<ContextType>;
  AccountStepUpChallenge?: AccountStepUpChallengeResolvers<ContextType>;
  AccountOutsideSignIn?: AccountOutsideSignInResolvers<ContextType>;
  AccountSignOutPayload?: AccountSignOutPayloadResolvers<ContextType>;
  AccountSessionRevokePayload?: AccountSessionRevokePayloadResolvers<ContextType>;
  AccountRegisterPayload?: AccountRegisterPayloadResolvers<ContextType>;
  AccountPasswordResetPayload?: AccountPasswordResetPayloadResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  AddressPayload?: AddressPayloadResolvers<ContextType>;
  WishlistPayload?: WishlistPayloadResolvers<ContextType>;
}>;

