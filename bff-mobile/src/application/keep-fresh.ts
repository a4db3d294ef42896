export interface FreshnessOptions {
  /** How long a value is good without asking again, in ms. */
  freshMs: number;
  /** Wait before asking again after a failure, in ms. */
  retryMs: number;
  now: () => Date;
}

/**
 * Keeps one value in memory; whoever comes while it is asked for waits for the same answer. Fails open: what cannot be had
 * anew is served as it was, and undefined where it never was.
 */
export function keepFresh<V>({ freshMs, retryMs, now }: FreshnessOptions) {
  let value: V | undefined;
  let until = 0;
  let asking: Promise<V | undefined> | undefined;

  async function renew(read: () => Promise<V>): Promise<V | undefined> {
    try {
      value = await read();
      until = now().getTime() + freshMs;
    } catch {
      until = now().getTime() + retryMs;
    } finally {
      asking = undefined;
    }
    return value;
  }

  return async (read: () => Promise<V>): Promise<V | undefined> => {
    if (now().getTime() < until) return value;
    asking ??= renew(read);
    return asking;
  };
}
