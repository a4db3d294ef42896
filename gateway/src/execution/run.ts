import type { RequestContext } from '../request-context.ts';
import type { AnswerStrings } from '../subgraph-client/answer-strings.ts';
import type { SendToSubgraph, SubscribeToSubgraph } from '../subgraph-client/send-to-subgraph.ts';
import type { AnswerRoom } from './answer-room.ts';
import type { JsonObject } from './json-object.ts';
import type { KnownEntities } from './reuse-entities.ts';
import type { SharedValues } from './shared-values.ts';
import type { TypeTable } from './type-table.ts';

/** What an execution is given. */
export interface RunParts {
  /** Coerced. */
  variables: JsonObject;
  context: RequestContext;
  send: SendToSubgraph;
  subscribe: SubscribeToSubgraph;
  types: TypeTable;
  /** Of an answer. */
  room: Readonly<AnswerRoom>;
}

/** What the fetches of one execution share. */
export interface Run extends RunParts {
  /** What was answered so far, under the plan's keys. */
  data: JsonObject;
  /** Entities that some subgraph says there are not. */
  gone: Set<JsonObject>;
  shared: SharedValues;
  /** The entities at some places, each once. */
  targets: Map<string, readonly JsonObject[]>;
  known: KnownEntities;
  /** What is known of the strings in all answers so far. */
  strings: AnswerStrings;
}

export const startRun = (parts: RunParts): Run => ({
  ...parts,
  data: {},
  gone: new Set(),
  shared: new Map(),
  targets: new Map(),
  known: new Map(),
  strings: 'ascii',
});
