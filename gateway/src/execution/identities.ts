import type { JsonObject } from './json-object.ts';

/**
 * One slot for all objects that have the same plain values under some keys: a tree of maps, which takes a fraction of writing
 * the values into a text.
 */
export interface Identities<Slot> {
  /** The slot of the object, made at need. Undefined when a value is a list or an object, and when there are no keys. */
  slotOf(entity: JsonObject): Slot | undefined;
}

type Level<Slot> = Map<unknown, Level<Slot> | Slot>;

export function createIdentities<Slot extends object>(
  keys: readonly string[],
  createSlot: () => Slot,
): Identities<Slot> {
  const root: Level<Slot> = new Map();
  const last = keys.length - 1;

  function below(level: Level<Slot>, value: unknown): Level<Slot> {
    const found = level.get(value) as Level<Slot> | undefined;
    if (found) return found;
    const made: Level<Slot> = new Map();
    level.set(value, made);
    return made;
  }

  return {
    slotOf(entity) {
      if (last < 0) return undefined;
      let level = root;
      for (let at = 0; at < last; at++) {
        const value = entity[keys[at] as string];
        if (typeof value === 'object' && value !== null) return undefined;
        level = below(level, value);
      }
      const value = entity[keys[last] as string];
      if (typeof value === 'object' && value !== null) return undefined;
      const found = level.get(value) as Slot | undefined;
      if (found) return found;
      const made = createSlot();
      level.set(value, made);
      return made;
    },
  };
}
