import { PrismError } from '@prism/platform/errors';
import type { GraphRequest, InternalGraph } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import type { Order } from '../../domain/order.ts';

/** An expected failure as another part answers it, with what its type adds. */
export interface AnsweredError {
  __typename: string;
  code: string;
  message: string;
}

/** How the other parts are asked: as the customer to read, as the service `svc_orders` for everything else. */
export interface Ask {
  as<T>(caller: Caller, request: GraphRequest): Promise<T>;
  /** On behalf of an order; in its market and language where that is given. */
  asService<T>(request: GraphRequest, order?: Pick<Order, 'market' | 'language'>): Promise<T>;
}

/** One question, in ms: a payment provider may take its time. The lease of whoever asks lasts longer. */
export const stepTimeoutMs = 5_000;
/** Before an order is placed somebody waits for the answer. */
const readTimeoutMs = 2_000;

export function createAsk(graph: InternalGraph, deps: { now: () => Date; newId: (prefix: string) => string }): Ask {
  const deadlineIn = (ms: number) => deps.now().getTime() + ms;
  return {
    as: (caller, request) =>
      within(
        readTimeoutMs,
        graph.execute(request, { ...caller, deadline: Math.min(caller.deadline, deadlineIn(readTimeoutMs)) }),
      ),
    asService: (request, order) => within(stepTimeoutMs, graph.execute(request, service(order))),
  };

  function service({ market, language }: Pick<Order, 'market' | 'language'> = someMarket): Caller {
    return {
      identity: { kind: 'service', subject: 'svc_orders' },
      client: { variant: 'internal', name: 'orders', version: '1' },
      market,
      language,
      requestId: deps.newId('req'),
      deadline: deadlineIn(stepTimeoutMs),
    };
  }
}

/** For questions whose answer is the same in every market. */
const someMarket = { market: { country: 'DE', currency: 'EUR' }, language: 'en' };

/** No answer in time is no answer: what was asked for may happen all the same. */
async function within<T>(ms: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrismError('SUBGRAPH_TIMEOUT', `No answer within ${ms} ms.`)), ms);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
}

/** What cannot be refused was refused: a mistake of ours or theirs. It is asked again, and somebody reads the log. */
export function unexpected(what: string, { code, message }: AnsweredError): PrismError {
  return new PrismError('SUBGRAPH_ERROR', `Expected ${what}, got ${code}: ${message}`);
}
