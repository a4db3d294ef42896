import type { CartPorts } from './ports.ts';

const hourMs = 3_600_000;
/** Carts per transaction: what fails is done again, and nobody waits long for a cart that is being marked. */
const batchSize = 200;

/**
 * Tells of customers' carts that were left alone for so many hours, each once for what is in it. Marks and news are one
 * transaction, and claimed carts are locked: however many sweep at once, in whatever process, each cart is told once.
 */
export async function tellAbandoned(
  { carts, news, unitOfWork, now }: Pick<CartPorts, 'carts' | 'news' | 'unitOfWork' | 'now'>,
  afterHours: number,
): Promise<void> {
  const untouchedSince = new Date(now().getTime() - afterHours * hourMs);
  for (;;) {
    const claimed = await unitOfWork(async () => {
      const batch = await carts.claimAbandoned({ untouchedSince, limit: batchSize });
      for (const cart of batch) if (cart.hasLines) await news.abandoned(cart);
      return batch.length;
    });
    if (claimed < batchSize) return;
  }
}
