import { buildSubgraphSchema } from '@apollo/subgraph';
import { createGraphClient } from '@prism/platform/graph';
import type { Caller } from '@prism/platform/identity';
import { parse } from 'graphql';
import { entityKeys } from '../graphs/recorded-keys.ts';
import type { RecordedObject, RecordedSubgraph } from '../graphs/shop.ts';
import type { AnswerBody } from '../subgraphs/create-executor.ts';
import { recordAnswer } from './record-answer.ts';

/** A subgraph of the shop that is listened to. */
export interface ListenedSubgraph {
  name: string;
  sdl: string;
  recorded: RecordedSubgraph;
  answer: AnswerBody;
  close(): Promise<void>;
}

const patienceMs = 10_000;

/** Hands requests on to the shop's own subgraph, as a guest, and keeps what it answers. */
export function recordSubgraph(source: { name: string; sdl: string }, url: string, secret: string): ListenedSubgraph {
  const { name, sdl } = source;
  const recorded: RecordedSubgraph = { root: {}, entities: {} };
  const recorder = { schema: buildSubgraphSchema({ typeDefs: parse(sdl) }), keyOf: entityKeys(sdl), recorded };
  const client = createGraphClient({ urls: [url], secret });
  return {
    name,
    sdl,
    recorded,
    async answer(body) {
      const request = JSON.parse(body);
      const { data, errors } = await client.execute(request, guest());
      if (!data || errors) throw new Error(`${name} answered with errors: ${JSON.stringify(errors)}`);
      recordAnswer(recorder, request, data as RecordedObject);
      return Buffer.from(JSON.stringify({ data }));
    },
    close: () => client.close(),
  };
}

/** Who has never been here: every gateway asks as the same one. */
const guest = (): Caller => ({
  identity: { kind: 'guest', subject: 'gst_01D0000000000000000000BENC' },
  client: { variant: 'web', name: 'web-storefront', version: '1.0.0' },
  market: { country: 'DE', currency: 'EUR' },
  language: 'en',
  requestId: 'req_bench',
  deadline: Date.now() + patienceMs,
});
