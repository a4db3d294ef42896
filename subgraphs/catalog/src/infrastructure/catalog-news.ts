import type { Outbox } from '@prism/platform/events';
import { PriceChanged, ProductArchived, ProductChanged, ProductPublished, ProductRenamed } from '@prism/schema/events';
import type { CatalogNews } from '../application/ports.ts';
import type { Product } from '../domain/product.ts';
import { toProductState } from './product-state.ts';

/** Tells what happened through the outbox; events of one product keep their order. */
export function createCatalogNews(outbox: Outbox, requestId: string): CatalogNews {
  const about = ({ id, version }: Product) => ({ productId: id, version });
  const envelope = <P>(product: Product, payload: P) => ({ partitionKey: product.id, requestId, payload });
  return {
    published(product) {
      const { slug, name, categoryId, brandId } = product;
      const payload = { ...about(product), slug, name, categoryId, ...(brandId ? { brandId } : {}) };
      return outbox.append(ProductPublished, envelope(product, payload));
    },
    changed: (state) => outbox.append(ProductChanged, envelope(state.product, toProductState(state))),
    archived: (product) => outbox.append(ProductArchived, envelope(product, about(product))),
    renamed(product, { name: previousName, slug: previousSlug }) {
      const { name, slug } = product;
      return outbox.append(
        ProductRenamed,
        envelope(product, { ...about(product), name, slug, previousName, previousSlug }),
      );
    },
    priceChanged(product, { variantId, price: { validUntil, ...price }, previous }) {
      const end = validUntil ? { validUntil: validUntil.toISOString() } : {};
      const before = previous ? { previousMinor: previous.currentMinor } : {};
      const payload = { ...about(product), variantId, ...price, ...before, ...end };
      return outbox.append(PriceChanged, envelope(product, payload));
    },
  };
}
