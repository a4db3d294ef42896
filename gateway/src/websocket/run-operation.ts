import { PrismError } from '@prism/platform/errors';
import type { ToldMessage } from '../http/answer-message.ts';
import type { RequestContext } from '../request-context.ts';
import { type ClientStream, createStream } from '../subscriptions/client-stream.ts';
import { type Answer, hearEvents } from './hear-events.ts';
import type { SocketsParts } from './sockets-parts.ts';
import { ToldErrors } from './told-errors.ts';

/** An operation as its message brings it. */
export type Payload = Readonly<Record<string, unknown>>;

export interface Operations {
  /**
   * Answers one: once, or for each event.
   * @throws ToldErrors
   */
  run(payload: Payload): Promise<Answer | AsyncGenerator<Answer, void, void>>;
  /** Nobody hears of them any more. */
  end(): void;
}

export interface OperationsParts extends Pick<SocketsParts, 'limits'> {
  address: string;
  /** Lets the operation in, and begins to answer it. */
  ask(payload: Payload, stream: ClientStream, entered: (context: RequestContext) => void): Promise<ToldMessage>;
  /** Told of whatever is thrown before GraphQL. */
  refused(error: unknown, context: RequestContext | undefined): ToldErrors;
  /** Resolves when no more waits for the client than may. */
  drained(): Promise<void>;
  /** Throws when the client takes too little of what it is sent. */
  checkPace(): void;
}

/** The operations of one WebSocket, at most so many at a time. */
export function createOperations(parts: OperationsParts): Operations {
  const { limits, address, ask, refused, drained, checkPace } = parts;
  const running = new Set<ClientStream>();

  function start(): ClientStream {
    if (running.size >= limits.operations) throw tooMany();
    const stream = createStream({ address, eventBudgetMs: limits.eventBudgetMs });
    running.add(stream);
    stream.ended.addEventListener('abort', () => running.delete(stream));
    return stream;
  }

  async function answer(payload: Payload, stream: ClientStream, entered: (context: RequestContext) => void) {
    const told = await ask(payload, stream, entered);
    if (typeof told === 'object' && 'events' in told) return hearEvents(told, stream, checkPace);
    await drained();
    stream.end();
    return readAnswer(told);
  }

  return {
    async run(payload) {
      let context: RequestContext | undefined;
      let stream: ClientStream | undefined;
      try {
        stream = start();
        return await answer(payload, stream, (entered) => {
          context = entered;
        });
      } catch (error) {
        stream?.end();
        throw refused(error, context);
      }
    },
    end() {
      for (const stream of running) stream.end();
    },
  };
}

/** An answer without data is a refusal: the protocol has a message of its own for it. */
function readAnswer(text: string | Buffer): Answer {
  const answer = JSON.parse(text.toString());
  if ('data' in answer) return answer;
  throw new ToldErrors(answer.errors);
}

const tooMany = () =>
  new PrismError('RATE_LIMITED', 'This connection has as many operations open as there may be.', {
    retryAfterMs: 1_000,
  });
