import { type ExecutionArgs, GraphQLSchema, parse } from 'graphql';
import { type Context, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import type { Answer } from './hear-events.ts';
import type { Operations } from './run-operation.ts';
import { ToldErrors, unwrap, wrap } from './told-errors.ts';

/** What stands behind one connection of the protocol. */
export interface SocketSession extends Pick<Operations, 'run'> {
  /** Lets whoever connects in, or ends the connection. Resolves with whether it has let them in. */
  connect(given: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** Nothing begins any more. */
  isLeaving(): boolean;
  /** What is told at the moment, by the ids of the messages; null while it begins. */
  subscriptions: Context['subscriptions'];
}

export type Protocol = Server<SocketSession>;

interface Args extends ExecutionArgs {
  told: Answer | AsyncGenerator<Answer, void, void>;
}

/** The library looks for a query to execute: it is given one, and ours instead of its answer. */
const anyQuery = { document: parse('{ __typename }'), schema: new GraphQLSchema({}) };

/**
 * `graphql-transport-ws` (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md). The library has the order of messages, who
 * sends which and when; what an operation is answered comes from the session.
 */
export function createProtocol(initMs: number): Protocol {
  const execute = (args: ExecutionArgs) => (args as Args).told;
  return makeServer<Record<string, unknown> | undefined, SocketSession>({
    connectionInitWaitTimeout: initMs,
    onConnect(context) {
      context.extra.subscriptions = context.subscriptions;
      return context.extra.connect(context.connectionParams ?? {});
    },
    onSubscribe: (context, id, payload) => begin(context, id, payload),
    execute,
    subscribe: execute,
    onNext: (_context, _id, _payload, _args, result) => result as Answer,
    onError: (_context, _id, _payload, errors) => unwrap(errors),
  });
}

type Connected = Pick<Context<undefined, SocketSession>, 'extra' | 'subscriptions'>;

async function begin({ extra, subscriptions }: Connected, id: string, payload: SubscribePayload) {
  try {
    const told = await extra.run(withoutEmptyText(payload));
    // Its client begins it once more elsewhere, when the connection has ended: it is not told that this is over.
    if (extra.isLeaving() && Symbol.asyncIterator in told) delete subscriptions[id];
    return { ...anyQuery, told } as Args;
  } catch (error) {
    if (error instanceof ToldErrors) return wrap(error);
    throw error;
  }
}

/** The protocol wants a text of who asks by an id, too. */
const withoutEmptyText = ({ query, ...others }: SubscribePayload) => (query === '' ? others : { query, ...others });
