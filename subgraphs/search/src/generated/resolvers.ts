// Generated from schema/src/subgraphs/search.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductListing as ProductListingModel, SearchSuggestions as SearchSuggestionsModel } from '../presentation/models.ts';
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

export type Query = {
  __typename?: 'Query';
  productSearch: ProductListing;
  searchSuggest: SearchSuggestions;
  searchIndex: SearchIndex;
};


export type QueryProductSearchArgs = {
  input: ProductSearchInput;
};


export type QuerySearchSuggestArgs = {
  text: Scalars['String']['input'];
  limit?: Scalars['Int']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Reads the whole catalog again, beside the index in use, and swaps; answers at once, `searchIndex` tells how far it is. */
  searchRebuild: SearchRebuildPayload;
};

export type SearchIndex = {
  __typename?: 'SearchIndex';
  /** Products that can be found. */
  products: Scalars['Int']['output'];
  rebuild?: Maybe<SearchRebuild>;
};

/** The last rebuild, or the one that runs. */
export type SearchRebuild = {
  __typename?: 'SearchRebuild';
  startedAt: Scalars['DateTime']['output'];
  /** Null while it runs. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  productsRead: Scalars['Int']['output'];
  /** Why it gave up; the index is then as it was. */
  failure?: Maybe<Scalars['String']['output']>;
};

export type SearchRebuildPayload = {
  __typename?: 'SearchRebuildPayload';
  rebuild?: Maybe<SearchRebuild>;
  userErrors: Array<UserError>;
};

/**
 * A list of products that somebody else only named: `ref` says which (`@prism/schema/listing-ref`), this subgraph reads it.
 * At most the first 10,000 products can be paged through.
 */
export type ProductListing = {
  __typename?: 'ProductListing';
  ref: Scalars['ID']['output'];
  products: ProductListingConnection;
  /** The numbered page that the listing was asked for. */
  pageItems: Array<Maybe<Product>>;
  /** A facet's counts ignore its own filter, so that its other values can be chosen too. */
  facets: Array<Facet>;
  totalCount: Scalars['Int']['output'];
  /** False when there are more than were counted. */
  totalIsExact: Scalars['Boolean']['output'];
  sort: ProductSort;
  appliedFilters: Array<AppliedFilter>;
  /** What was searched for instead, when nothing fitted the text as it was written. */
  correctedQuery?: Maybe<Scalars['String']['output']>;
};


/**
 * A list of products that somebody else only named: `ref` says which (`@prism/schema/listing-ref`), this subgraph reads it.
 * At most the first 10,000 products can be paged through.
 */
export type ProductListingProductsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ProductListingConnection = {
  __typename?: 'ProductListingConnection';
  /** Null where a product is gone since it was indexed. */
  nodes: Array<Maybe<Product>>;
  edges: Array<ProductListingEdge>;
  pageInfo: PageInfo;
};

export type ProductListingEdge = {
  __typename?: 'ProductListingEdge';
  cursor: Scalars['String']['output'];
  node?: Maybe<Product>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type Category = {
  __typename?: 'Category';
  id: Scalars['ID']['output'];
};

export type Facet = {
  __typename?: 'Facet';
  key: Scalars['String']['output'];
  label: Scalars['String']['output'];
  kind: FacetKind;
  /** The most frequent ones, at most 20. */
  values: Array<FacetValue>;
  /** RANGE only: the bounds over everything the other filters leave. */
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

export type AppliedFilter = {
  __typename?: 'AppliedFilter';
  key: Scalars['String']['output'];
  value: Scalars['String']['output'];
  label: Scalars['String']['output'];
};

export type ProductSort =
  | 'RELEVANCE'
  | 'NEWEST'
  | 'PRICE_ASC'
  | 'PRICE_DESC'
  | 'RATING'
  | 'BEST_SELLING';

export type SearchSuggestions = {
  __typename?: 'SearchSuggestions';
  queries: Array<QuerySuggestion>;
  products: Array<Maybe<Product>>;
  categories: Array<Maybe<Category>>;
};

export type QuerySuggestion = {
  __typename?: 'QuerySuggestion';
  text: Scalars['String']['output'];
  /** The text with what was typed between <em> and </em>; everything else is escaped for HTML. */
  highlighted: Scalars['String']['output'];
};

export type ProductSearchInput = {
  text?: InputMaybe<Scalars['String']['input']>;
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  categorySlug?: InputMaybe<Scalars['String']['input']>;
  filters?: InputMaybe<Array<FacetFilterInput>>;
  sort?: InputMaybe<ProductSort>;
};

export type FacetFilterInput = {
  key: Scalars['String']['input'];
  anyOf?: InputMaybe<Array<Scalars['String']['input']>>;
  min?: InputMaybe<Scalars['Decimal']['input']>;
  max?: InputMaybe<Scalars['Decimal']['input']>;
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
  ProductListing: ProductListing;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  ProductListing:
    ( { __typename: 'ProductListing' }
    & GraphQLRecursivePick<FederationTypes['ProductListing'], {"ref":true}> );
}>;


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError: ( InputError );
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  InputError: ResolverTypeWrapper<InputError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SearchIndex: ResolverTypeWrapper<SearchIndex>;
  SearchRebuild: ResolverTypeWrapper<SearchRebuild>;
  SearchRebuildPayload: ResolverTypeWrapper<Omit<SearchRebuildPayload, 'userErrors'> & { userErrors: Array<ResolversTypes['UserError']> }>;
  ProductListing: ResolverTypeWrapper<ProductListingModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ProductListingConnection: ResolverTypeWrapper<ProductListingConnection>;
  ProductListingEdge: ResolverTypeWrapper<ProductListingEdge>;
  Product: ResolverTypeWrapper<Product>;
  Category: ResolverTypeWrapper<Category>;
  Facet: ResolverTypeWrapper<Facet>;
  FacetKind: FacetKind;
  FacetValue: ResolverTypeWrapper<FacetValue>;
  AppliedFilter: ResolverTypeWrapper<AppliedFilter>;
  ProductSort: ProductSort;
  SearchSuggestions: ResolverTypeWrapper<SearchSuggestionsModel>;
  QuerySuggestion: ResolverTypeWrapper<QuerySuggestion>;
  ProductSearchInput: ProductSearchInput;
  FacetFilterInput: FacetFilterInput;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  InputError: InputError;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  SearchIndex: SearchIndex;
  SearchRebuild: SearchRebuild;
  SearchRebuildPayload: Omit<SearchRebuildPayload, 'userErrors'> & { userErrors: Array<ResolversParentTypes['UserError']> };
  ProductListing: ProductListingModel;
  ID: Scalars['ID']['output'];
  ProductListingConnection: ProductListingConnection;
  ProductListingEdge: ProductListingEdge;
  Product: Product;
  Category: Category;
  Facet: Facet;
  FacetValue: FacetValue;
  AppliedFilter: AppliedFilter;
  SearchSuggestions: SearchSuggestionsModel;
  QuerySuggestion: QuerySuggestion;
  ProductSearchInput: ProductSearchInput;
  FacetFilterInput: FacetFilterInput;
}>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = ResolversObject<{
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  productSearch?: Resolver<ResolversTypes['ProductListing'], ParentType, ContextType, RequireFields<QueryProductSearchArgs, 'input'>>;
  searchSuggest?: Resolver<ResolversTypes['SearchSuggestions'], ParentType, ContextType, RequireFields<QuerySearchSuggestArgs, 'text' | 'limit'>>;
  searchIndex?: Resolver<ResolversTypes['SearchIndex'], ParentType, ContextType>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  searchRebuild?: Resolver<ResolversTypes['SearchRebuildPayload'], ParentType, ContextType>;
}>;

export type SearchIndexResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchIndex'] = ResolversParentTypes['SearchIndex']> = ResolversObject<{
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rebuild?: Resolver<Maybe<ResolversTypes['SearchRebuild']>, ParentType, ContextType>;
}>;

export type SearchRebuildResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchRebuild'] = ResolversParentTypes['SearchRebuild']> = ResolversObject<{
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  productsRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SearchRebuildPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchRebuildPayload'] = ResolversParentTypes['SearchRebuildPayload']> = ResolversObject<{
  rebuild?: Resolver<Maybe<ResolversTypes['SearchRebuild']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type ProductListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductListing'] = ResolversParentTypes['ProductListing'], FederationReferenceType extends FederationReferenceTypes['ProductListing'] = FederationReferenceTypes['ProductListing']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductListing']> | FederationReferenceType, FederationReferenceType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductListingConnection'], ParentType, ContextType, RequireFields<ProductListingProductsArgs, 'first'>>;
  pageItems?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType>;
  facets?: Resolver<Array<ResolversTypes['Facet']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sort?: Resolver<ResolversTypes['ProductSort'], ParentType, ContextType>;
  appliedFilters?: Resolver<Array<ResolversTypes['AppliedFilter']>, ParentType, ContextType>;
  correctedQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ProductListingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductListingConnection'] = ResolversParentTypes['ProductListingConnection']> = ResolversObject<{
  nodes?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductListingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
}>;

export type ProductListingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductListingEdge'] = ResolversParentTypes['ProductListingEdge']> = ResolversObject<{
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
}>;

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
}>;

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = ResolversObject<{
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FacetKind'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['FacetValue']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
}>;

export type FacetValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacetValue'] = ResolversParentTypes['FacetValue']> = ResolversObject<{
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  selected?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type AppliedFilterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppliedFilter'] = ResolversParentTypes['AppliedFilter']> = ResolversObject<{
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type SearchSuggestionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSuggestions'] = ResolversParentTypes['SearchSuggestions']> = ResolversObject<{
  queries?: Resolver<Array<ResolversTypes['QuerySuggestion']>, ParentType, ContextType>;
  products?: Resolver<Array<Maybe<ResolversTypes['Product']>>, ParentType, ContextType>;
  categories?: Resolver<Array<Maybe<ResolversTypes['Category']>>, ParentType, ContextType>;
}>;

export type QuerySuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuerySuggestion'] = ResolversParentTypes['QuerySuggestion']> = ResolversObject<{
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlighted?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  SearchIndex?: SearchIndexResolvers<ContextType>;
  SearchRebuild?: SearchRebuildResolvers<ContextType>;
  SearchRebuildPayload?: SearchRebuildPayloadResolvers<ContextType>;
  ProductListing?: ProductListingResolvers<ContextType>;
  ProductListingConnection?: ProductListingConnectionResolvers<ContextType>;
  ProductListingEdge?: ProductListingEdgeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  FacetValue?: FacetValueResolvers<ContextType>;
  AppliedFilter?: AppliedFilterResolvers<ContextType>;
  SearchSuggestions?: SearchSuggestionsResolvers<ContextType>;
  QuerySuggestion?: QuerySuggestionResolvers<ContextType>;
}>;

