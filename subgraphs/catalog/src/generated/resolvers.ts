// Generated from schema/src/subgraphs/catalog.graphql by `npm run schema`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductModel, ProductVariant as ProductVariantModel, Brand as BrandModel, Category as CategoryModel, Image as ImageModel } from '../presentation/models.ts';
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
  product?: Maybe<Product>;
  productBySlug?: Maybe<Product>;
  categoryBySlug?: Maybe<Category>;
  /** The categories below one, or from the top; `depth` levels can be walked by `children`. */
  categoryTree: Array<Category>;
  /** What a path of the shop (`/shop/p/…`, `/shop/c/…`, with or without the host) leads to; null when to nothing. */
  catalogSlug?: Maybe<SlugResolution>;
  /**
   * What changed since a cursor, oldest change first, each product once, as it is now; from the beginning without one.
   * A cursor too old to be followed answers `resetRequired`.
   */
  catalogChanges: CatalogChangePage;
  /** The variants in the order asked for, at most 250; null where there is none, or none that the caller may see. */
  catalogVariants: Array<Maybe<ProductVariant>>;
};


export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryCategoryBySlugArgs = {
  slug: Scalars['String']['input'];
};


export type QueryCategoryTreeArgs = {
  root?: InputMaybe<Scalars['ID']['input']>;
  depth?: Scalars['Int']['input'];
};


export type QueryCatalogSlugArgs = {
  path: Scalars['String']['input'];
};


export type QueryCatalogChangesArgs = {
  since?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


export type QueryCatalogVariantsArgs = {
  ids: Array<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  productUpsert: ProductPayload;
  productStatusSet: ProductPayload;
  variantUpsert: ProductPayload;
  variantPriceSet: ProductPayload;
};


export type MutationProductUpsertArgs = {
  input: ProductUpsertInput;
};


export type MutationProductStatusSetArgs = {
  id: Scalars['ID']['input'];
  status: ProductStatus;
  expectedVersion: Scalars['Int']['input'];
};


export type MutationVariantUpsertArgs = {
  input: VariantUpsertInput;
};


export type MutationVariantPriceSetArgs = {
  input: VariantPriceSetInput;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  slug: Scalars['String']['output'];
  /** Its slug, or one it had: what a page was asked for. `slug` is what it is called now. */
  address: Scalars['String']['output'];
  name: Scalars['String']['output'];
  subtitle?: Maybe<Scalars['String']['output']>;
  description?: Maybe<Scalars['String']['output']>;
  descriptionHtml?: Maybe<Scalars['String']['output']>;
  brand?: Maybe<Brand>;
  category: Category;
  primaryImage?: Maybe<Image>;
  images: Array<Image>;
  /** What a shopper chooses between, such as size and colour. */
  options: Array<ProductOption>;
  variants: Array<ProductVariant>;
  defaultVariant?: Maybe<ProductVariant>;
  /** Null when no variant has exactly these options. */
  variantByOptions?: Maybe<ProductVariant>;
  /** Over all variants, in the market of the request. */
  priceRange: PriceRange;
  /** The same for every currency and every time ahead: what it costs from when to when. */
  priceSpans: Array<PriceSpan>;
  /** Every slug that leads to it, the present one first. */
  slugs: Array<Scalars['String']['output']>;
  attributes: Array<ProductAttribute>;
  publishedAt?: Maybe<Scalars['DateTime']['output']>;
  updatedAt: Scalars['DateTime']['output'];
  status: ProductStatus;
  version: Scalars['Int']['output'];
};


export type ProductVariantByOptionsArgs = {
  options: Array<SelectedOptionInput>;
};

export type ProductVariant = {
  __typename?: 'ProductVariant';
  id: Scalars['ID']['output'];
  sku: Scalars['String']['output'];
  title: Scalars['String']['output'];
  product: Product;
  selectedOptions: Array<SelectedOption>;
  price: VariantPrice;
  image?: Maybe<Image>;
  weightGrams?: Maybe<Scalars['Int']['output']>;
  unitCost?: Maybe<Money>;
};

export type VariantPrice = {
  __typename?: 'VariantPrice';
  /** In the market of the request, in its currency. */
  current: Money;
  /** The former price; always higher than the current one. */
  compareAt?: Maybe<Money>;
  percentOff?: Maybe<Scalars['Int']['output']>;
  validUntil?: Maybe<Scalars['DateTime']['output']>;
};

export type PriceRange = {
  __typename?: 'PriceRange';
  min: Money;
  max: Money;
  compareAtMin?: Maybe<Money>;
};

/** Sales end: each span ends where the next begins, the last never. */
export type PriceSpan = {
  __typename?: 'PriceSpan';
  from?: Maybe<Scalars['DateTime']['output']>;
  until?: Maybe<Scalars['DateTime']['output']>;
  min: Money;
  max: Money;
  compareAtMin?: Maybe<Money>;
};

export type Brand = {
  __typename?: 'Brand';
  id: Scalars['ID']['output'];
  slug: Scalars['String']['output'];
  name: Scalars['String']['output'];
  logo?: Maybe<Image>;
};

export type Category = {
  __typename?: 'Category';
  id: Scalars['ID']['output'];
  slug: Scalars['String']['output'];
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  image?: Maybe<Image>;
  parent?: Maybe<Category>;
  /** From the root to this category. */
  trail: Array<CategoryCrumb>;
  children: Array<Category>;
};

export type CategoryCrumb = {
  __typename?: 'CategoryCrumb';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  slug: Scalars['String']['output'];
};

export type Image = {
  __typename?: 'Image';
  id: Scalars['ID']['output'];
  url: Scalars['URL']['output'];
  width: Scalars['Int']['output'];
  height: Scalars['Int']['output'];
  alt?: Maybe<Scalars['String']['output']>;
  blurhash?: Maybe<Scalars['String']['output']>;
  dominantColor?: Maybe<Scalars['String']['output']>;
};

export type ProductOption = {
  __typename?: 'ProductOption';
  name: Scalars['String']['output'];
  values: Array<Scalars['String']['output']>;
};

export type SelectedOption = {
  __typename?: 'SelectedOption';
  name: Scalars['String']['output'];
  value: Scalars['String']['output'];
};

export type ProductAttribute = {
  __typename?: 'ProductAttribute';
  key: Scalars['String']['output'];
  label: Scalars['String']['output'];
  value: Scalars['String']['output'];
  group?: Maybe<Scalars['String']['output']>;
};

export type ProductStatus =
  | 'DRAFT'
  | 'ACTIVE'
  | 'ARCHIVED';

export type SlugTarget = Product | Category;

export type SlugResolution = {
  __typename?: 'SlugResolution';
  target?: Maybe<SlugTarget>;
  /** The path it has now, when the one asked for is an old one. */
  redirectTo?: Maybe<Scalars['String']['output']>;
};

export type CatalogChangePage = {
  __typename?: 'CatalogChangePage';
  changes: Array<CatalogChange>;
  cursor: Scalars['String']['output'];
  hasMore: Scalars['Boolean']['output'];
  resetRequired: Scalars['Boolean']['output'];
};

export type CatalogChange = {
  __typename?: 'CatalogChange';
  kind: ChangeKind;
  product: Product;
  changedAt: Scalars['DateTime']['output'];
};

export type ChangeKind =
  | 'UPSERT'
  /** It left the shelves. */
  | 'DELETE';

export type SelectedOptionInput = {
  name: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type ProductUpsertInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug: Scalars['String']['input'];
  name: Scalars['String']['input'];
  subtitle?: InputMaybe<Scalars['String']['input']>;
  description?: InputMaybe<Scalars['String']['input']>;
  categoryId: Scalars['ID']['input'];
  brandId?: InputMaybe<Scalars['ID']['input']>;
  attributes?: InputMaybe<Array<ProductAttributeInput>>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type ProductAttributeInput = {
  key: Scalars['String']['input'];
  label: Scalars['String']['input'];
  value: Scalars['String']['input'];
  group?: InputMaybe<Scalars['String']['input']>;
};

/** Creates a variant, or changes the one with this id. All variants of a product choose among the same options. */
export type VariantUpsertInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  productId: Scalars['ID']['input'];
  sku: Scalars['String']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
  selectedOptions: Array<SelectedOptionInput>;
  weightGrams?: InputMaybe<Scalars['Int']['input']>;
  unitCostMinor?: InputMaybe<Scalars['SafeInt']['input']>;
  unitCostCurrency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

export type VariantPriceSetInput = {
  variantId: Scalars['ID']['input'];
  currentMinor: Scalars['SafeInt']['input'];
  compareAtMinor?: InputMaybe<Scalars['SafeInt']['input']>;
  currency: Scalars['CurrencyCode']['input'];
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ProductPayload = {
  __typename?: 'ProductPayload';
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
  Product: Product;
  ProductVariant: ProductVariant;
  Brand: Brand;
  Category: Category;
}>;

/** Mapping of federation reference types */
export type FederationReferenceTypes = ResolversObject<{
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"slug":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"address":true}> ) );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & ( GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"sku":true}> ) );
  Brand:
    ( { __typename: 'Brand' }
    & GraphQLRecursivePick<FederationTypes['Brand'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & ( GraphQLRecursivePick<FederationTypes['Category'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Category'], {"slug":true}> ) );
}>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  SlugTarget:
    | ( ProductModel )
    | ( CategoryModel )
  ;
}>;

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = ResolversObject<{
  UserError: ( InputError );
}>;

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = ResolversObject<{
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Money: ResolverTypeWrapper<Money>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  InputError: ResolverTypeWrapper<InputError>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Product: ResolverTypeWrapper<ProductModel>;
  ProductVariant: ResolverTypeWrapper<ProductVariantModel>;
  VariantPrice: ResolverTypeWrapper<VariantPrice>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  PriceSpan: ResolverTypeWrapper<PriceSpan>;
  Brand: ResolverTypeWrapper<BrandModel>;
  Category: ResolverTypeWrapper<CategoryModel>;
  CategoryCrumb: ResolverTypeWrapper<CategoryCrumb>;
  Image: ResolverTypeWrapper<ImageModel>;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  ProductAttribute: ResolverTypeWrapper<ProductAttribute>;
  ProductStatus: ProductStatus;
  SlugTarget: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SlugTarget']>;
  SlugResolution: ResolverTypeWrapper<Omit<SlugResolution, 'target'> & { target?: Maybe<ResolversTypes['SlugTarget']> }>;
  CatalogChangePage: ResolverTypeWrapper<Omit<CatalogChangePage, 'changes'> & { changes: Array<ResolversTypes['CatalogChange']> }>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CatalogChange: ResolverTypeWrapper<Omit<CatalogChange, 'product'> & { product: ResolversTypes['Product'] }>;
  ChangeKind: ChangeKind;
  SelectedOptionInput: SelectedOptionInput;
  ProductUpsertInput: ProductUpsertInput;
  ProductAttributeInput: ProductAttributeInput;
  VariantUpsertInput: VariantUpsertInput;
  VariantPriceSetInput: VariantPriceSetInput;
  ProductPayload: ResolverTypeWrapper<Omit<ProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversTypes['Product']>, userErrors: Array<ResolversTypes['UserError']> }>;
}>;

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = ResolversObject<{
  DateTime: Scalars['DateTime']['output'];
  URL: Scalars['URL']['output'];
  Decimal: Scalars['Decimal']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Money: Money;
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  InputError: InputError;
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Product: ProductModel;
  ProductVariant: ProductVariantModel;
  VariantPrice: VariantPrice;
  PriceRange: PriceRange;
  PriceSpan: PriceSpan;
  Brand: BrandModel;
  Category: CategoryModel;
  CategoryCrumb: CategoryCrumb;
  Image: ImageModel;
  ProductOption: ProductOption;
  SelectedOption: SelectedOption;
  ProductAttribute: ProductAttribute;
  SlugTarget: ResolversUnionTypes<ResolversParentTypes>['SlugTarget'];
  SlugResolution: Omit<SlugResolution, 'target'> & { target?: Maybe<ResolversParentTypes['SlugTarget']> };
  CatalogChangePage: Omit<CatalogChangePage, 'changes'> & { changes: Array<ResolversParentTypes['CatalogChange']> };
  Boolean: Scalars['Boolean']['output'];
  CatalogChange: Omit<CatalogChange, 'product'> & { product: ResolversParentTypes['Product'] };
  SelectedOptionInput: SelectedOptionInput;
  ProductUpsertInput: ProductUpsertInput;
  ProductAttributeInput: ProductAttributeInput;
  VariantUpsertInput: VariantUpsertInput;
  VariantPriceSetInput: VariantPriceSetInput;
  ProductPayload: Omit<ProductPayload, 'product' | 'userErrors'> & { product?: Maybe<ResolversParentTypes['Product']>, userErrors: Array<ResolversParentTypes['UserError']> };
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
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  productBySlug?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductBySlugArgs, 'slug'>>;
  categoryBySlug?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryBySlugArgs, 'slug'>>;
  categoryTree?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType, RequireFields<QueryCategoryTreeArgs, 'depth'>>;
  catalogSlug?: Resolver<Maybe<ResolversTypes['SlugResolution']>, ParentType, ContextType, RequireFields<QueryCatalogSlugArgs, 'path'>>;
  catalogChanges?: Resolver<ResolversTypes['CatalogChangePage'], ParentType, ContextType, RequireFields<QueryCatalogChangesArgs, 'first'>>;
  catalogVariants?: Resolver<Array<Maybe<ResolversTypes['ProductVariant']>>, ParentType, ContextType, RequireFields<QueryCatalogVariantsArgs, 'ids'>>;
}>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = ResolversObject<{
  productUpsert?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationProductUpsertArgs, 'input'>>;
  productStatusSet?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationProductStatusSetArgs, 'id' | 'status' | 'expectedVersion'>>;
  variantUpsert?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationVariantUpsertArgs, 'input'>>;
  variantPriceSet?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationVariantPriceSetArgs, 'input'>>;
}>;

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subtitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  descriptionHtml?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  brand?: Resolver<Maybe<ResolversTypes['Brand']>, ParentType, ContextType>;
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  primaryImage?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['Image']>, ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  defaultVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  variantByOptions?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, RequireFields<ProductVariantByOptionsArgs, 'options'>>;
  priceRange?: Resolver<ResolversTypes['PriceRange'], ParentType, ContextType>;
  priceSpans?: Resolver<Array<ResolversTypes['PriceSpan']>, ParentType, ContextType>;
  slugs?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['ProductAttribute']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  selectedOptions?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['VariantPrice'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  weightGrams?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unitCost?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
}>;

export type VariantPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantPrice'] = ResolversParentTypes['VariantPrice']> = ResolversObject<{
  current?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAt?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percentOff?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
}>;

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = ResolversObject<{
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAtMin?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
}>;

export type PriceSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceSpan'] = ResolversParentTypes['PriceSpan']> = ResolversObject<{
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAtMin?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
}>;

export type BrandResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Brand'] = ResolversParentTypes['Brand'], FederationReferenceType extends FederationReferenceTypes['Brand'] = FederationReferenceTypes['Brand']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Brand']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  logo?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
}>;

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = ResolversObject<{
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Image']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  trail?: Resolver<Array<ResolversTypes['CategoryCrumb']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
}>;

export type CategoryCrumbResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCrumb'] = ResolversParentTypes['CategoryCrumb']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Image'] = ResolversParentTypes['Image']> = ResolversObject<{
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  blurhash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dominantColor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = ResolversObject<{
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
}>;

export type ProductAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductAttribute'] = ResolversParentTypes['ProductAttribute']> = ResolversObject<{
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type SlugTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlugTarget'] = ResolversParentTypes['SlugTarget']> = ResolversObject<{
  __resolveType: TypeResolveFn<'Product' | 'Category', ParentType, ContextType>;
}>;

export type SlugResolutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlugResolution'] = ResolversParentTypes['SlugResolution']> = ResolversObject<{
  target?: Resolver<Maybe<ResolversTypes['SlugTarget']>, ParentType, ContextType>;
  redirectTo?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
}>;

export type CatalogChangePageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogChangePage'] = ResolversParentTypes['CatalogChangePage']> = ResolversObject<{
  changes?: Resolver<Array<ResolversTypes['CatalogChange']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resetRequired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
}>;

export type CatalogChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogChange'] = ResolversParentTypes['CatalogChange']> = ResolversObject<{
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
}>;

export type ProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductPayload'] = ResolversParentTypes['ProductPayload']> = ResolversObject<{
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
}>;

export type Resolvers<ContextType = Context> = ResolversObject<{
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  InputError?: InputErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  VariantPrice?: VariantPriceResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  PriceSpan?: PriceSpanResolvers<ContextType>;
  Brand?: BrandResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryCrumb?: CategoryCrumbResolvers<ContextType>;
  Image?: ImageResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  ProductAttribute?: ProductAttributeResolvers<ContextType>;
  SlugTarget?: SlugTargetResolvers<ContextType>;
  SlugResolution?: SlugResolutionResolvers<ContextType>;
  CatalogChangePage?: CatalogChangePageResolvers<ContextType>;
  CatalogChange?: CatalogChangeResolvers<ContextType>;
  ProductPayload?: ProductPayloadResolvers<ContextType>;
}>;

