import { newId } from '@prism/platform/ids';
import { testUser } from '@prism/platform/testing';
import {
  CustomerProfileChanged,
  CustomerRegistered,
  ProductArchived,
  ProductPublished,
  ProductRenamed,
} from '@prism/schema/events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, submit } from './operations.ts';
import { productId, type RunningReviews, startReviews } from './start-reviews.ts';

let reviews: RunningReviews;
let nextProduct = 1;
beforeAll(async () => {
  reviews = await startReviews('events');
});
afterAll(() => reviews.stop());

const someone = () => testUser(newId('cus'), 'customer');
const newProduct = () => productId(nextProduct++);
const published = (id: string, version: number) => ({
  productId: id,
  version,
  slug: 's',
  name: 'n',
  categoryId: 'cat_1',
});

/** Why a review of the product is refused, or nothing. */
const refusalOf = async (product: string) => codesOf(await submit(reviews, someone(), { productId: product }));

describe('the catalog’s news', () => {
  test('open and close a product for reviews', async () => {
    const product = newProduct();
    expect(await refusalOf(product)).toEqual(['PRODUCT_NOT_FOUND']);
    await reviews.tell('catalog', ProductPublished, published(product, 1));
    expect(await refusalOf(product)).toEqual([]);
    await reviews.tell('catalog', ProductArchived, { productId: product, version: 2 });
    expect(await refusalOf(product)).toEqual(['PRODUCT_ARCHIVED']);
    await reviews.tell('catalog', ProductPublished, published(product, 3));
    expect(await refusalOf(product)).toEqual([]);
  });

  test('take effect once, and never backwards', async () => {
    const product = newProduct();
    const first = await reviews.tell('catalog', ProductPublished, published(product, 1));
    await reviews.tell('catalog', ProductArchived, { productId: product, version: 2 });
    await reviews.tell('catalog', ProductPublished, published(product, 1), first.id);
    await reviews.tell('catalog', ProductPublished, published(product, 1));
    expect(await refusalOf(product)).toEqual(['PRODUCT_ARCHIVED']);
  });

  test('of a product that was never seen published are believed', async () => {
    const product = newProduct();
    await reviews.tell('catalog', ProductArchived, { productId: product, version: 5 });
    expect(await refusalOf(product)).toEqual(['PRODUCT_ARCHIVED']);
  });

  test('that do not concern reviews are passed over', async () => {
    const payload = { productId: newProduct(), version: 2, name: 'b', slug: 'b', previousName: 'a', previousSlug: 'a' };
    await reviews.tell('catalog', ProductRenamed, payload);
    expect(await refusalOf(payload.productId)).toEqual(['PRODUCT_NOT_FOUND']);
  });
});

describe('the news of accounts', () => {
  test('name the author of reviews that have no name of their own, and rename them', async () => {
    const author = someone();
    const { subject: customerId } = author;
    const shownName = async () => (await submit(reviews, author)).review.author.displayName;
    await reviews.tell('accounts', CustomerRegistered, { customerId });
    expect(await shownName()).toBe('Anonymous');
    await reviews.tell('accounts', CustomerProfileChanged, { customerId, firstName: 'Ole', lastName: 'Berg' });
    expect(await shownName()).toBe('Ole B.');
    await reviews.tell('accounts', CustomerProfileChanged, { customerId, firstName: 'Ole' });
    expect(await shownName()).toBe('Ole');
  });
});
