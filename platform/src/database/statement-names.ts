/** That often a text has come before it is worth a name: many come once, such as an insert of just so many rows. */
const timesBeforeNaming = 3;
/** What a connection keeps of them is some 20 KB each. */
const maxNames = 200;
/** Texts that are watched before they have a name. */
const maxWatched = 1_000;

/** The name under which a connection may keep a statement; undefined while it is not worth one. */
export type StatementNames = (text: string) => string | undefined;

/**
 * Names for the statements that come again and again, the same ones for all connections of a pool. A server parses a named
 * statement once per connection, and plans it anew only while that is better than one plan for all values.
 */
export function createStatementNames(): StatementNames {
  const names = new Map<string, string>();
  const watched = new Map<string, number>();

  return (text) => {
    const known = names.get(text);
    if (known !== undefined || names.size >= maxNames) return known;
    const times = (watched.get(text) ?? 0) + 1;
    if (times < timesBeforeNaming) {
      if (watched.size >= maxWatched) watched.clear();
      watched.set(text, times);
      return undefined;
    }
    watched.delete(text);
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}
