/** The same numbers at every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = [
  '{',
  '}',
  '(',
  ')',
  '$a',
  ':',
  '"x"',
  'product',
  'viewer',
  'node',
  'id',
  '...',
  'on',
  'Product',
  '@skip',
  'null',
  '1e99',
  '!',
];

/** A body that is nearly a request. */
export function noise(random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const query = Array.from({ length: 1 + Math.floor(random() * 20) }, () => pick(words)).join(' ');
  const variables = pick<unknown>([undefined, null, {}, [], { a: [[[]]] }, { a: { b: 'c' } }, 'a', 4]);
  const body = JSON.stringify({
    query: pick<unknown>([query, null, 3, [query]]),
    variables,
    extensions: pick<unknown>([undefined, {}, [], 1]),
  });
  return random() < 0.2 ? body.slice(0, Math.floor(random() * body.length)) : body;
}
