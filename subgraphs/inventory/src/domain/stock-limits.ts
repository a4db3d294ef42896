/** Most pieces of one variant in one warehouse. */
export const maxOnHand = 1_000_000;

/** Whether this many can be added, or taken away when negative. */
export function isDelta(delta: number): boolean {
  return Number.isInteger(delta) && delta !== 0 && Math.abs(delta) <= maxOnHand;
}
