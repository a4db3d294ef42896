/** Does the same for each item, in order, so many at a time. The first failure ends it. */
export async function sideBySide<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const workers = Array.from({ length: Math.min(width, items.length) }, async () => {
    for (const [index, item] of waiting) results[index] = await work(item, index);
  });
  await Promise.all(workers);
  return results;
}

/** Begins one after another at a steady rate, per second, and tells each when it was due: how late it began counts too. */
export async function atRate<T, R>(
  items: readonly T[],
  rate: number,
  work: (item: T, dueAt: number) => Promise<R>,
): Promise<R[]> {
  const startedAt = performance.now();
  const running: Promise<R>[] = [];
  for (const [index, item] of items.entries()) {
    const dueAt = startedAt + (index * 1_000) / rate;
    const waitMs = dueAt - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    running.push(work(item, dueAt));
  }
  return Promise.all(running);
}
