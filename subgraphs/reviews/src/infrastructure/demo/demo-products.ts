import { demoReviewCount, edgeProducts, productsByPopularity } from '@prism/demo';
import { type DemoSize, demoSizes } from '@prism/platform/demo';

export interface DemoProduct {
  index: number;
  isArchived: boolean;
  /** How many reviews it has. */
  reviews: number;
}

/** The published products, the most popular first. */
export function* demoProducts(size: DemoSize): Generator<DemoProduct> {
  for (const index of productsByPopularity(demoSizes[size])) {
    const status = edgeProducts[index]?.status;
    if (status === 'DRAFT') continue;
    yield { index, isArchived: status === 'ARCHIVED', reviews: demoReviewCount(index, size) };
  }
}
