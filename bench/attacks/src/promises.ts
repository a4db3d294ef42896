import type { AttackReport } from '../../../gateway/src/testing/attacks/run-attack.ts';

/** What the gateway promises of an attack, in ms. */
export interface Promised {
  /** Of the event loop, a round of it. */
  heldMs: number;
  /** Until somebody else is answered. */
  innocentMs: number;
  /** Until one request of it is answered that is sent alone. */
  aloneMs: number;
}

const usual: Promised = { heldMs: 50, innocentMs: 500, aloneMs: Number.POSITIVE_INFINITY };

/** @param group As in `attacks`. */
export function promisedOf(group: string, outcome: string | undefined): Promised {
  const isRefusal = outcome !== undefined && !outcome.startsWith('200');
  if (group === 'planner' && isRefusal) return { ...usual, aloneMs: 400 };
  return group === 'documents' && isRefusal ? { ...usual, aloneMs: 100 } : usual;
}

export interface Measured {
  heldMs: number;
  innocentMs: number;
  aloneMs: number | undefined;
}

export const measuredOf = ({ held, innocent }: AttackReport, aloneMs: number | undefined): Measured => ({
  heldMs: held.cpuMs,
  innocentMs: Math.max(...innocent.map(({ ownMs }) => ownMs)),
  aloneMs,
});

/** Which promises are broken. */
export function brokenOf(promised: Promised, measured: Measured): (keyof Promised)[] {
  const keys: (keyof Promised)[] = ['heldMs', 'innocentMs', 'aloneMs'];
  return keys.filter((key) => (measured[key] ?? 0) > promised[key]);
}
