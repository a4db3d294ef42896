import pg from 'pg';

/** What a connection has to have run once before BEGIN can go with another statement. */
export const beginStatement = { name: 'begin', text: 'begin' };

type Callback = (error: Error | null, result: pg.QueryResult) => void;

/** Of pg's connection, what a query writes to. */
interface Wire {
  bind(message: { statement: string }): void;
  execute(message: object): void;
}

/** Of pg's query, what its types leave out. */
interface Prepared {
  prepare(wire: Wire): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}
const { prepare, handleCommandComplete } = pg.Query.prototype as unknown as Prepared;

/**
 * BEGIN and a statement with values in one message: a way to the server and back less. There is no Sync between the two, so
 * where BEGIN fails the server skips what follows: nothing ever runs outside of the transaction. The result is the statement's.
 */
export function queryThatBegins(config: pg.QueryConfig, values: unknown[], callback: Callback): pg.Query {
  const query = new pg.Query(config as pg.QueryConfig<unknown[]>, values);
  let hasBegun = false;
  const own: Prepared & { callback: Callback; requiresPreparation(): boolean } = {
    callback,
    requiresPreparation: () => true,
    prepare(wire) {
      wire.bind({ statement: beginStatement.name });
      wire.execute({});
      prepare.call(query, wire);
    },
    handleCommandComplete(message, wire) {
      if (hasBegun) handleCommandComplete.call(query, message, wire);
      hasBegun = true;
    },
  };
  return Object.assign(query, own);
}
