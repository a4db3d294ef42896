import type { Resolvers } from '../../generated/resolvers.ts';
import { Brand } from './brand.ts';
import { Category } from './category.ts';
import { Image } from './image.ts';
import { Mutation } from './mutation.ts';
import { Product } from './product.ts';
import { ProductVariant } from './product-variant.ts';
import { Query } from './query.ts';
import { SlugTarget } from './slug-target.ts';

export const resolvers: Resolvers = { Query, Mutation, Product, ProductVariant, Brand, Category, Image, SlugTarget };
