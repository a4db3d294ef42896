/**
 * Asks once for all keys that come in one turn of the event loop. `ask` answers in the order of its keys. For what runs outside
 * of a unit of work: it is asked in nobody's.
 */
export function gathered<K, V>(ask: (keys: readonly K[]) => Promise<readonly V[]>): (key: K) => Promise<V> {
  let keys: K[] = [];
  let answers: Promise<readonly V[]> | undefined;

  async function askForAll(): Promise<readonly V[]> {
    await new Promise(setImmediate);
    const gathering = keys;
    keys = [];
    answers = undefined;
    return ask(gathering);
  }

  return async (key) => {
    const place = keys.push(key) - 1;
    answers ??= askForAll();
    return (await answers)[place] as V;
  };
}
