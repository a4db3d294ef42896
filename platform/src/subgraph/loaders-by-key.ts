import DataLoader from 'dataloader';

/** A loader of one value per key, undefined where there is none. */
export function byKey<V>(read: (keys: readonly string[]) => Promise<V[]>, keyOf: (value: V) => string) {
  return new DataLoader<string, V | undefined>(async (keys) => {
    const found = new Map((await read(keys)).map((value) => [keyOf(value), value]));
    return keys.map((key) => found.get(key));
  });
}

/** A loader of all values of a key, in the order in which they were read. */
export function manyByKey<V>(read: (keys: readonly string[]) => Promise<V[]>, keyOf: (value: V) => string) {
  return new DataLoader<string, V[]>(async (keys) => {
    const found = new Map<string, V[]>(keys.map((key) => [key, []]));
    for (const value of await read(keys)) found.get(keyOf(value))?.push(value);
    return keys.map((key) => found.get(key) ?? []);
  });
}
