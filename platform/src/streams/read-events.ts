import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { PrismError } from '../errors/index.ts';

/**
 * The answers in a stream of graphql-sse's "distinct connections mode", as texts. It ends with `complete`, or with the stream
 * where that ends in good order: servers that leave the data of `complete` away are not heard by parsers of server-sent events.
 *
 * @param maxEventBytes What comes between two events is refused beyond.
 * @throws PrismError SUBGRAPH_ERROR for anything that such a stream does not have.
 */
export async function* readEvents(
  chunks: AsyncIterable<Uint8Array>,
  maxEventBytes: number,
): AsyncGenerator<string, void> {
  const reader = createReader(maxEventBytes);
  for await (const chunk of chunks) {
    yield* reader.read(chunk);
    if (reader.isComplete()) return;
  }
}

function createReader(maxEventBytes: number) {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let found: string[] = [];
  let isComplete = false;
  const parser = createParser({ maxBufferSize: maxEventBytes, onEvent: take, onError: fail });

  function take({ event, data }: EventSourceMessage): void {
    if (event === 'complete') isComplete = true;
    else if (event !== 'next') fail(new Error(`An event of the kind ${event ?? 'message'}.`));
    else if (data.length > maxEventBytes) fail(new Error(`An event of ${data.length} characters.`));
    else if (!isComplete) found.push(data);
  }

  return {
    isComplete: () => isComplete,
    read(chunk: Uint8Array): string[] {
      found = [];
      parser.feed(decode(decoder, chunk));
      return found;
    },
  };
}

type Decoder = InstanceType<typeof TextDecoder>;

function decode(decoder: Decoder, chunk: Uint8Array): string {
  try {
    return decoder.decode(chunk, { stream: true });
  } catch (error) {
    return fail(error);
  }
}

function fail(cause: unknown): never {
  throw new PrismError('SUBGRAPH_ERROR', 'A part of the graph told something unreadable.', { cause });
}
