// Generated from schema/src/subgraphs/payments.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Order as OrderModel, Payment as PaymentModel, PaymentMethod as PaymentMethodModel, PaymentSession as PaymentSessionModel, Refund as RefundModel, Viewer as ViewerModel } from '../presentation/models.ts';
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
  /** Who takes payments here; a session names one of them. */
  paymentProviders?: Maybe<Array<PaymentProvider>>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * How a cart shall be paid, for half an hour. With a one-time token that the provider's own page gave out, or with a saved
   * method; with neither, it tells what a client needs in order to get a token. Card numbers never come here.
   */
  paymentSessionCreate: PaymentSessionPayload;
  /** Asks the provider what became of a payment, once its customer is back from the page of `nextAction`. */
  paymentActionComplete: PaymentPayload;
  /** Forgets a saved method, here and at the provider. Again: answers the same. */
  paymentMethodDetach: PaymentMethodPayload;
  refundCreate: RefundPayload;
  /** One payment per order: asked again, its present state answers. PENDING: ask again, or wait for the event. */
  paymentAuthorize: PaymentPayload;
  /** Takes all that was authorized. Asked again, the present state answers. */
  paymentCapture: PaymentPayload;
  /** Gives back what was authorized and not captured. Asked again, the present state answers. */
  paymentVoid: PaymentPayload;
  /** Gives money back; one refund per payment and `key`. */
  paymentRefund: RefundPayload;
};


export type MutationPaymentSessionCreateArgs = {
  input: PaymentSessionCreateInput;
};


export type MutationPaymentActionCompleteArgs = {
  paymentId: Scalars['ID']['input'];
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};


export type MutationPaymentMethodDetachArgs = {
  id: Scalars['ID']['input'];
};


export type MutationRefundCreateArgs = {
  input: RefundCreateInput;
};


export type MutationPaymentAuthorizeArgs = {
  input: PaymentAuthorizeInput;
};


export type MutationPaymentCaptureArgs = {
  paymentId: Scalars['ID']['input'];
};


export type MutationPaymentVoidArgs = {
  paymentId: Scalars['ID']['input'];
};


export type MutationPaymentRefundArgs = {
  input: PaymentRefundInput;
};

export type Viewer = {
  __typename?: 'Viewer';
  /** Saved methods of the caller, the default first; null for a guest, who cannot save any. */
  paymentMethods?: Maybe<Array<PaymentMethod>>;
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  /** For who paid, and for the back office; null for everybody else. */
  payment?: Maybe<Payment>;
  /** Newest first; null where `payment` is. */
  refunds?: Maybe<Array<Refund>>;
};

export type PaymentProvider =
  /** The built-in test provider. Its cards are on its page, `cardPageUrl`. */
  | 'FAKE'
  | 'STRIPE';

export type PaymentStatus =
  /** The provider was asked and has not answered yet. */
  | 'PENDING'
  /** The customer has to do something: see `nextAction`. */
  | 'REQUIRES_ACTION'
  | 'AUTHORIZED'
  | 'CAPTURED'
  | 'PARTIALLY_REFUNDED'
  | 'REFUNDED'
  | 'FAILED'
  | 'CANCELLED';

export type Payment = {
  __typename?: 'Payment';
  id: Scalars['ID']['output'];
  provider: PaymentProvider;
  status: PaymentStatus;
  amount: Money;
  method?: Maybe<PaymentMethodSummary>;
  /** What the customer has to do; null unless the status is REQUIRES_ACTION. */
  nextAction?: Maybe<PaymentNextAction>;
  /** Why it failed; null unless the status is FAILED. */
  failure?: Maybe<PaymentFailure>;
  /** Its id at the provider. */
  providerReference?: Maybe<Scalars['String']['output']>;
};

export type PaymentMethodSummary = {
  __typename?: 'PaymentMethodSummary';
  /** Such as `visa`, in lower case. */
  brand?: Maybe<Scalars['String']['output']>;
  last4?: Maybe<Scalars['String']['output']>;
  wallet?: Maybe<Scalars['String']['output']>;
};

export type PaymentNextAction = {
  __typename?: 'PaymentNextAction';
  kind: PaymentActionKind;
  /** Send the customer there; they come back to the session's `returnUrl` with `paymentId` in its query. */
  redirectUrl?: Maybe<Scalars['URL']['output']>;
  /** For the provider's own library in the client, where it has one. */
  clientSecret?: Maybe<Scalars['String']['output']>;
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

export type PaymentActionKind =
  | 'THREE_D_SECURE'
  | 'REDIRECT';

export type PaymentFailure = {
  __typename?: 'PaymentFailure';
  /** Stable, for programs: `card_declined`, `insufficient_funds`, `expired_card`, `incorrect_cvc`, `processing_error` and others. */
  code: Scalars['String']['output'];
  /** For people, in the language of the request. */
  message: Scalars['String']['output'];
  /** Whether the same card may be tried again. */
  retryable: Scalars['Boolean']['output'];
};

export type PaymentSession = {
  __typename?: 'PaymentSession';
  id: Scalars['ID']['output'];
  provider: PaymentProvider;
  clientSecret?: Maybe<Scalars['String']['output']>;
  /** Of the provider's own library in the client, where it has one. */
  publishableKey?: Maybe<Scalars['String']['output']>;
  /** Where a card can be typed in, if the provider has a page of its own: it answers a one-time token. */
  cardPageUrl?: Maybe<Scalars['URL']['output']>;
  /** What will be charged; null until a token or a saved method is given, in a session of its own. */
  method?: Maybe<PaymentMethodSummary>;
  expiresAt: Scalars['DateTime']['output'];
};

export type PaymentMethod = {
  __typename?: 'PaymentMethod';
  id: Scalars['ID']['output'];
  summary: PaymentMethodSummary;
  expiresMonth?: Maybe<Scalars['Int']['output']>;
  expiresYear?: Maybe<Scalars['Int']['output']>;
  isDefault: Scalars['Boolean']['output'];
};

export type Refund = {
  __typename?: 'Refund';
  id: Scalars['ID']['output'];
  amount: Money;
  /** PENDING, SUCCEEDED or FAILED. */
  status: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  reason?: Maybe<Scalars['String']['output']>;
};

export type PaymentSessionCreateInput = {
  cartId: Scalars['ID']['input'];
  provider: PaymentProvider;
  /** Of the provider's card page or library; used once. Not together with `savedMethodId`. */
  methodToken?: InputMaybe<Scalars['String']['input']>;
  savedMethodId?: InputMaybe<Scalars['ID']['input']>;
  /** Keeps the card for later purchases; for customers only. */
  saveForLater?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where the customer comes back to after a page of the provider; an address of the shop. */
  returnUrl?: InputMaybe<Scalars['URL']['input']>;
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type RefundCreateInput = {
  paymentId: Scalars['ID']['input'];
  amountMinor: Scalars['SafeInt']['input'];
  reason: Scalars['String']['input'];
  idempotencyKey: Scalars['IdempotencyKey']['input'];
};

export type PaymentAuthorizeInput = {
  orderId: Scalars['ID']['input'];
  /** The subject of whom it is for. */
  ownerId: Scalars['ID']['input'];
  cartId: Scalars['ID']['input'];
  sessionId: Scalars['ID']['input'];
  amountMinor: Scalars['SafeInt']['input'];
  currency: Scalars['CurrencyCode']['input'];
  email: Scalars['String']['input'];
};

export type PaymentRefundInput = {
  paymentId: Scalars['ID']['input'];
  amountMinor: Scalars['SafeInt']['input'];
  reason: Scalars['String']['input'];
  /** Chosen by who asks; the same one again answers the same refund. */
  key: Scalars['String']['input'];
};

export type PaymentSessionPayload = {
  __typename?: 'PaymentSessionPayload';
  session?: Maybe<PaymentSession>;
  userErrors: Array<UserError>;
};

export type PaymentPayload = {
  __typename?: 'PaymentPayload';
  /** As it is now, also when something was refused. */
  payment?: Maybe<Payment>;
  userErrors: Array<UserError>;
};

export type PaymentMethodPayload = {
  __typename?: 'PaymentMethodPayload';
  detachedId?: Maybe<Scalars['ID']['output']>;
  userErrors: Array<UserError>;
};

export type RefundPayload = {
  __typename?: 'RefundPayload';
  refund?: Maybe<Refund>;
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
  Order: Order;
  Payment: Payment;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
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
  StepUpRequiredError: ResolverTypeWrapper<StepUpRequiredError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Viewer: ResolverTypeWrapper<ViewerModel>;
  Order: ResolverTypeWrapper<OrderModel>;
  PaymentProvider: PaymentProvider;
  PaymentStatus: PaymentStatus;
  Payment: ResolverTypeWrapper<PaymentModel>;
  PaymentMethodSummary: ResolverTypeWrapper<PaymentMethodSummary>;
  PaymentNextAction: ResolverTypeWrapper<PaymentNextAction>;
  PaymentActionKind: PaymentActionKind;
  PaymentFailure: ResolverTypeWrapper<PaymentFailure>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PaymentSession: ResolverTypeWrapper<PaymentSessionModel>;
  PaymentMethod: ResolverTypeWrapper<PaymentMethodModel>;
  Refund: ResolverTypeWrapper<RefundModel>;
  PaymentSessionCreateInput: PaymentSessionCreateInput;
  RefundCreateInput: RefundCreateInput;
  PaymentAuthorizeInput: PaymentAuthorizeInput;
  PaymentRefundInput: PaymentRefundInput;
  PaymentSessionPayload: ResolverTypeWrapper<Omit<PaymentSessionPayload, 'session' | 'userErrors'> & { session?: Maybe<ResolversTypes['PaymentSession']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PaymentPayload: ResolverTypeWrapper<Omit<PaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversTypes['Payment']>, userErrors: Array<ResolversTypes['UserError']> }>;
  PaymentMethodPayload: ResolverTypeWrapper<Omit<PaymentMethodPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  RefundPayload: ResolverTypeWrapper<Omit<RefundPayload, 'refund' | 'userErrors'> & { refund?: Maybe<ResolversTypes['Refund']>, userErrors: Array<ResolversTypes['UserError']> }>;
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
  StepUpRequiredError: StepUpRequiredError;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Viewer: ViewerModel;
  Order: OrderModel;
  Payment: PaymentModel;
  PaymentMethodSummary: PaymentMethodSummary;
  PaymentNextAction: PaymentNextAction;
  PaymentFailure: PaymentFailure;
  Boolean: Scalars['Boolean']['output'];
  PaymentSession: PaymentSessionModel;
  PaymentMethod: PaymentMethodModel;
  Refund: RefundModel;
  PaymentSessionCreateInput: PaymentSessionCreateInput;
  RefundCreateInput: RefundCreateInput;
  PaymentAuthorizeInput: PaymentAuthorizeInput;
  PaymentRefundInput: PaymentRefundInput;
  PaymentSessionPayload: Omit<PaymentSessionPayload, 'session' | 'userErrors'> & { session?: Maybe<ResolversParentTypes['PaymentSession']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PaymentPayload: Omit<PaymentPayload, 'payment' | 'userErrors'> & { payment?: Maybe<ResolversParentTypes['Payment']>, userErrors: Array<ResolversParentTypes['UserError']> };
  PaymentMethodPayload: Omit<PaymentMethodPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  RefundPayload: Omit<RefundPayload, 'refund' | 'userErrors'> & { refund?: Maybe<ResolversParentTypes['Refund']>, userErrors: Array<ResolversParentTypes['UserError']> };
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
  paymentProviders?: Resolver<Maybe<Array<ResolversTypes['PaymentProvider']>>, ParentType, ContextType>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  paymentSessionCreate?: Resolver<ResolversTypes['PaymentSessionPayload'], ParentType, ContextType, RequireFields<MutationPaymentSessionCreateArgs, 'input'>>;
  paymentActionComplete?: Resolver<ResolversTypes['PaymentPayload'], ParentType, ContextType, RequireFields<MutationPaymentActionCompleteArgs, 'paymentId' | 'idempotencyKey'>>;
  paymentMethodDetach?: Resolver<ResolversTypes['PaymentMethodPayload'], ParentType, ContextType, RequireFields<MutationPaymentMethodDetachArgs, 'id'>>;
  refundCreate?: Resolver<ResolversTypes['RefundPayload'], ParentType, ContextType, RequireFields<MutationRefundCreateArgs, 'input'>>;
  paymentAuthorize?: Resolver<ResolversTypes['PaymentPayload'], ParentType, ContextType, RequireFields<MutationPaymentAuthorizeArgs, 'input'>>;
  paymentCapture?: Resolver<ResolversTypes['PaymentPayload'], ParentType, ContextType, RequireFields<MutationPaymentCaptureArgs, 'paymentId'>>;
  paymentVoid?: Resolver<ResolversTypes['PaymentPayload'], ParentType, ContextType, RequireFields<MutationPaymentVoidArgs, 'paymentId'>>;
  paymentRefund?: Resolver<ResolversTypes['RefundPayload'], ParentType, ContextType, RequireFields<MutationPaymentRefundArgs, 'input'>>;
}>;

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = ResolversObject<{
  paymentMethods?: Resolver<Maybe<Array<ResolversTypes['PaymentMethod']>>, ParentType, ContextType>;
}>;

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refunds?: Resolver<Maybe<Array<ResolversTypes['Refund']>>, ParentType, ContextType>;
}>;

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['PaymentProvider'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['PaymentMethodSummary']>, ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['PaymentNextAction']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['PaymentFailure']>, ParentType, ContextType>;
  providerReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PaymentMethodSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethodSummary'] = ResolversParentTypes['PaymentMethodSummary']> = ResolversObject<{
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  last4?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wallet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PaymentNextActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentNextAction'] = ResolversParentTypes['PaymentNextAction']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['PaymentActionKind'], ParentType, ContextType>;
  redirectUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type PaymentFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentFailure'] = ResolversParentTypes['PaymentFailure']> = ResolversObject<{
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type PaymentSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentSession'] = ResolversParentTypes['PaymentSession']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<ResolversTypes['PaymentProvider'], ParentType, ContextType>;
  clientSecret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publishableKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cardPageUrl?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['PaymentMethodSummary']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type PaymentMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethod'] = ResolversParentTypes['PaymentMethod']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['PaymentMethodSummary'], ParentType, ContextType>;
  expiresMonth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  expiresYear?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type PaymentSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentSessionPayload'] = ResolversParentTypes['PaymentSessionPayload']> = ResolversObject<{
  session?: Resolver<Maybe<ResolversTypes['PaymentSession']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type PaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentPayload'] = ResolversParentTypes['PaymentPayload']> = ResolversObject<{
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type PaymentMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentMethodPayload'] = ResolversParentTypes['PaymentMethodPayload']> = ResolversObject<{
  detachedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type RefundPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPayload'] = ResolversParentTypes['RefundPayload']> = ResolversObject<{
  refund?: Resolver<Maybe<ResolversTypes['Refund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  StepUpRequiredError?: StepUpRequiredErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentMethodSummary?: PaymentMethodSummaryResolvers<ContextType>;
  PaymentNextAction?: PaymentNextActionResolvers<ContextType>;
  PaymentFailure?: PaymentFailureResolvers<ContextType>;
  PaymentSession?: PaymentSessionResolvers<ContextType>;
  PaymentMethod?: PaymentMethodResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  PaymentSessionPayload?: PaymentSessionPayloadResolvers<ContextType>;
  PaymentPayload?: PaymentPayloadResolvers<ContextType>;
  PaymentMethodPayload?: PaymentMethodPayloadResolvers<ContextType>;
  RefundPayload?: RefundPayloadResolvers<ContextType>;
}>;

