import { randomFillSync } from 'node:crypto';

/** Random bytes are drawn that many at a time: one by one they cost more than all else that an id is made of. */
const bytesAtOnce = 4_096;

/** Numbers from 0 up to, without, 1, of one unpredictable byte each. */
export function createRandom(): () => number {
  const bytes = new Uint8Array(bytesAtOnce);
  let next = bytesAtOnce;
  return () => {
    if (next === bytesAtOnce) {
      randomFillSync(bytes);
      next = 0;
    }
    return (bytes[next++] ?? 0) / 256;
  };
}
