/** The seed of all demo data. Another seed is another world. */
const worldSeed = 'prism';

const seeds = new Map<string, bigint>();

/**
 * The 64 random-looking bits behind one demo fact, e.g. `demoHash('person', 7, 'first name')`: equal arguments give
 * equal bits in every process and on every machine, so parts seed alone and agree.
 * For one kind and salt no two indexes (integers from 0) share a hash, so ids made from it never collide.
 */
export function demoHash(kind: string, index: number, salt = ''): bigint {
  return splitMix64(BigInt.asUintN(64, seedOf(`${worldSeed}\n${kind}\n${salt}`) + BigInt(index) * 0x9e3779b97f4a7c15n));
}

/** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): a bijection of 64-bit numbers. */
function splitMix64(state: bigint): bigint {
  const first = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58476d1ce4e5b9n);
  const second = BigInt.asUintN(64, (first ^ (first >> 27n)) * 0x94d049bb133111ebn);
  return second ^ (second >> 31n);
}

function seedOf(label: string): bigint {
  let seed = seeds.get(label);
  if (seed === undefined) {
    seed = splitMix64(fnv1a64(label));
    seeds.set(label, seed);
  }
  return seed;
}

/** FNV-1a over UTF-16 units, 64 bits. */
function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
  }
  return hash;
}
