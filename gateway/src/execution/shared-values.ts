/**
 * Objects and lists that stand at several places, because their entity does. With each, what was written of it, by whoever
 * wrote: undefined for nothing.
 */
export type SharedValues = Map<unknown, Map<unknown, string | undefined>>;

export function share(shared: SharedValues, value: unknown): void {
  if (!shared.has(value)) shared.set(value, new Map());
}
