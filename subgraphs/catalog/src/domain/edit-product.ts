import { checkAttributes } from './attributes.ts';
import type { Product, ProductAttribute } from './product.ts';
import { accept, type Decision, type Refusal, refuse } from './refusal.ts';
import { isSlug, maxSlugLength } from './slug.ts';

export const maxNameLength = 200;
export const maxSubtitleLength = 300;

/** What an administrator says about a product. Absent: as it was; null: none. */
export interface ProductEdit {
  slug: string;
  name: string;
  subtitle?: string | null;
  description?: string | null;
  categoryId: string;
  brandId?: string | null;
  /** All of them, in the order in which they are shown. */
  attributes?: ProductAttribute[] | null;
}

/** A new product, not yet on the shelves. */
export function draftProduct(id: string, edit: ProductEdit, now: Date): Decision<Product> {
  const nothing = { slug: '', name: '', categoryId: '', options: [], attributes: [], images: [], version: 0 };
  return applyEdit({ ...nothing, id, status: 'DRAFT', updatedAt: now }, edit, now);
}

/** The product after the edit; the same object when nothing changes. */
export function editProduct(
  product: Product,
  edit: ProductEdit,
  expectedVersion: number | undefined,
  now: Date,
): Decision<Product> {
  const conflict = versionConflict(product, expectedVersion, 'input', 'expectedVersion');
  return conflict ?? applyEdit(product, edit, now);
}

/** The refusal when someone else changed the product meanwhile; undefined when not, or when no version was expected. */
export function versionConflict(product: Product, expected: number | undefined, ...path: string[]) {
  if (expected === undefined || expected === product.version) return undefined;
  return refuse('VERSION_CONFLICT', `Expected version ${expected}, the product is at ${product.version}.`, ...path);
}

function applyEdit(product: Product, edit: ProductEdit, now: Date): Decision<Product> {
  const { subtitle = product.subtitle, description = product.description, brandId = product.brandId } = edit;
  const attributes = edit.attributes === undefined ? product.attributes : (edit.attributes ?? []);
  const refusals = [
    ...checkName(edit.name),
    ...checkSlug(edit.slug),
    ...checkSubtitle(subtitle),
    ...checkAttributes(attributes),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const { subtitle: _, description: __, brandId: ___, ...rest } = product;
  const edited: Product = {
    ...rest,
    slug: edit.slug,
    name: edit.name.trim(),
    categoryId: edit.categoryId,
    attributes,
    ...(subtitle?.trim() ? { subtitle: subtitle.trim() } : {}),
    ...(description ? { description } : {}),
    ...(brandId ? { brandId } : {}),
  };
  return accept(isSame(product, edited) ? product : { ...edited, updatedAt: now, version: product.version + 1 });
}

const plainFields = ['slug', 'name', 'subtitle', 'description', 'brandId', 'categoryId'] as const;

function isSame(a: Product, b: Product): boolean {
  return plainFields.every((field) => a[field] === b[field]) && isSameList(a.attributes, b.attributes);
}

function isSameList(a: readonly ProductAttribute[], b: readonly ProductAttribute[]): boolean {
  const fields = (list: readonly ProductAttribute[]) =>
    JSON.stringify(list.map(({ key, label, value, group }) => [key, label, value, group]));
  return fields(a) === fields(b);
}

function checkSubtitle(subtitle: string | null | undefined): Refusal[] {
  const length = subtitle?.trim().length ?? 0;
  if (length <= maxSubtitleLength) return [];
  const message = `Expected a subtitle of at most ${maxSubtitleLength} characters, got ${length}.`;
  return [{ code: 'SUBTITLE_INVALID', message, path: ['input', 'subtitle'] }];
}

function checkName(name: string): Refusal[] {
  const length = name.trim().length;
  if (length > 0 && length <= maxNameLength) return [];
  const message = `Expected a name of 1 to ${maxNameLength} characters, got ${length}.`;
  return [{ code: 'NAME_INVALID', message, path: ['input', 'name'] }];
}

function checkSlug(slug: string): Refusal[] {
  if (isSlug(slug)) return [];
  const message = `Expected lower-case letters, digits and single hyphens, at most ${maxSlugLength}.`;
  return [{ code: 'SLUG_INVALID', message, path: ['input', 'slug'] }];
}
