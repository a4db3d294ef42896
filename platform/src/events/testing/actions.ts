import fc from 'fast-check';

/** What may happen at any moment. */
export type Action =
  | { does: 'tell'; key: number; count: number }
  | { does: 'join' | 'leave'; member: number }
  | { does: 'wait'; ms: number }
  | { does: 'depose' | 'cut' | 'cut the database' | 'redeliver' | 'replay' };

export interface Failures {
  /** Every nth number fails until the world is healed. */
  poisonEvery: number;
  /** Every nth try fails. */
  flakyEvery: number;
}

const tell = fc.record({
  does: fc.constant('tell' as const),
  key: fc.nat(5),
  count: fc.integer({ min: 1, max: 6 }),
});
const comeOrGo = fc.record({ does: fc.constantFrom('join' as const, 'leave' as const), member: fc.nat(2) });
const wait = fc.record({ does: fc.constant('wait' as const), ms: fc.nat(40) });
const accident = fc.record({
  does: fc.constantFrom('depose', 'cut', 'cut the database', 'redeliver', 'replay') as fc.Arbitrary<'cut'>,
});

export const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: tell },
    { weight: 4, arbitrary: wait },
    { weight: 3, arbitrary: comeOrGo },
    { weight: 3, arbitrary: accident },
  ) as fc.Arbitrary<Action>,
  { minLength: 40, maxLength: 70 },
);

export const failures: fc.Arbitrary<Failures> = fc.record({
  poisonEvery: fc.integer({ min: 7, max: 30 }),
  flakyEvery: fc.integer({ min: 3, max: 12 }),
});
