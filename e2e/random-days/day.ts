import fc from 'fast-check';
import { cards } from '../clients/till.ts';

/** Any card of the test provider; the one that simply pays more often. */
const card = fc.oneof(
  { weight: 5, arbitrary: fc.constant(cards.succeeds) },
  { weight: 5, arbitrary: fc.constantFrom(...Object.values(cards)) },
);

/** What one person does with one cart, and when. */
const visit = fc.record({
  isCustomer: fc.boolean(),
  startMs: fc.nat(2_000),
  /** Numbers of shelves; each once. */
  shelves: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }),
  card,
  /** The same click again at the same time. */
  repeats: fc.nat(2),
  /** Another click for the same cart, with a key of its own. */
  isPlacedAgain: fc.boolean(),
  bank: fc.constantFrom('approve', 'decline', 'never'),
  next: fc.constantFrom('nothing', 'cancel', 'cancel twice', 'refund', 'ship', 'ship and cancel'),
});

/** What happens to a process, and how long after the one before. */
const mishap = fc.record({
  afterMs: fc.integer({ min: 100, max: 1_500 }),
  process: fc.nat(2),
  kind: fc.constantFrom('kill', 'pause'),
  pauseMs: fc.integer({ min: 100, max: 3_000 }),
});

/** A day in the shop: who comes, how much there is of the three things that they want, and what goes wrong. */
export function day({ mishaps, kinds = ['kill', 'pause'] }: { mishaps: number; kinds?: readonly Mishap['kind'][] }) {
  return fc.record({
    visits: fc.array(visit, { minLength: 5, maxLength: 10 }),
    stock: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 6 }), fc.constant(60)),
    mishaps: fc.array(
      mishap.filter(({ kind }) => kinds.includes(kind as never)),
      { minLength: mishaps, maxLength: mishaps },
    ),
  });
}

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type Visit = Of<typeof visit>;
export type Mishap = Of<typeof mishap>;
export type Day = Of<ReturnType<typeof day>>;
