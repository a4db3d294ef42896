/** Remembers nonces for a while, so that a recorded request cannot be sent again. */
export function createSeenNonces(keepMs = 60_000, now: () => number = Date.now) {
  let current = new Set<string>();
  let previous = new Set<string>();
  let turnedAt = now();
  /** Whether this nonce came before within the window; from now on it has. */
  return function wasSeen(nonce: string): boolean {
    if (now() - turnedAt > keepMs) {
      previous = current;
      current = new Set();
      turnedAt = now();
    }
    if (current.has(nonce) || previous.has(nonce)) return true;
    current.add(nonce);
    return false;
  };
}
