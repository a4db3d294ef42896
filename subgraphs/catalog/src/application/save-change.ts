import type { Product } from '../domain/product.ts';
import type { Commander, CommandPorts } from './command.ts';
import type { CatalogNews } from './ports.ts';
import { publicState } from './public-state.ts';

/**
 * Saves a product that was changed, after its variants and prices. If shoppers ever saw it, others are told: first what
 * happened, then what it is like now. Nobody was told of a product that was never published.
 */
export async function saveChange(
  ports: CommandPorts,
  by: Commander,
  product: Product,
  tell: (news: CatalogNews) => Promise<void> = async () => {},
): Promise<void> {
  await ports.store.updateProduct(product);
  if (!product.publishedAt) return;
  const news = ports.news(by.requestId);
  await tell(news);
  await news.changed(await publicState(ports, product));
}
