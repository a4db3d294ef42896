import type { AnswerMessage } from '../http/answer-message.ts';
import type { EdgeRequest } from '../http/exchange.ts';
import type { AnswerPort, RequestContext } from '../request-context.ts';
import type { Admit } from '../shedding/admit-messages.ts';

/** Where a WebSocket leads: the same edge and the same graph as a request over HTTP at the same address. */
export interface SocketDoor {
  /** A place for an operation, before the edge. @throws PrismError OVERLOADED */
  admit: Admit;
  /** @throws PrismError as the edge does. */
  enter(request: EdgeRequest, answer: AnswerPort): Promise<RequestContext>;
  answer: AnswerMessage;
  /** Headers that `connection_init` may bring, in lower case. */
  initHeaders: readonly string[];
}
