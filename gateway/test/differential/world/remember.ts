/** A function that finds each answer once. */
export function remember<T>(find: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    if (!known.has(name)) known.set(name, find(name));
    return known.get(name) as T;
  };
}

/** The same for two names, of which the first has no dot. */
export function rememberPair<T>(find: (type: string, name: string) => T): (type: string, name: string) => T {
  const found = remember((coordinate) => find(...(coordinate.split('.') as [string, string])));
  return (type, name) => found(`${type}.${name}`);
}
