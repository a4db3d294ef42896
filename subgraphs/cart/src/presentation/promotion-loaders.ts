import { byKey } from '@prism/platform/subgraph';
import type { PromotionStore } from '../application/ports.ts';
import type { Promotion } from '../domain/promotions/promotion.ts';

/** Promotions of one request. */
export interface PromotionLoaders {
  byId(id: string): Promise<Promotion | undefined>;
  /** Those that need no code, read once. */
  running(): Promise<Promotion[]>;
  forCart(codes: readonly string[]): Promise<Promotion[]>;
}

export function createPromotionLoaders(store: PromotionStore, now: Date): PromotionLoaders {
  const ids = byKey(store.byId, ({ id }) => id);
  let running: Promise<Promotion[]> | undefined;
  return {
    byId: (id) => ids.load(id),
    running() {
      running ??= store.running(now);
      return running;
    },
    forCart: (codes) => store.forCart(now, codes),
  };
}
