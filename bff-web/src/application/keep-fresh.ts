export interface FreshnessOptions {
  /** How long a value is good without asking again, in ms. */
  freshMs: number;
  /** Wait before asking again after a failure, in ms. */
  retryMs: number;
  now: () => Date;
}

interface Kept<V> {
  value: V | undefined;
  /** Until when nobody asks again, epoch ms. */
  until: number;
  /** The question under way; whoever comes meanwhile waits for the same answer. */
  asking: Promise<V | undefined> | undefined;
}

/**
 * Keeps one value per key in memory. Fails open: what cannot be had anew is served as it was, and undefined where it never
 * was. Keys must be few: they are kept for ever.
 */
export function keepFresh<V>({ freshMs, retryMs, now }: FreshnessOptions) {
  const kept = new Map<string, Kept<V>>();

  async function renew(entry: Kept<V>, read: () => Promise<V>): Promise<V | undefined> {
    try {
      entry.value = await read();
      entry.until = now().getTime() + freshMs;
    } catch {
      entry.until = now().getTime() + retryMs;
    } finally {
      entry.asking = undefined;
    }
    return entry.value;
  }

  return async (key: string, read: () => Promise<V>): Promise<V | undefined> => {
    const entry = kept.get(key) ?? { value: undefined, until: 0, asking: undefined };
    kept.set(key, entry);
    if (now().getTime() < entry.until) return entry.value;
    entry.asking ??= renew(entry, read);
    return entry.asking;
  };
}
