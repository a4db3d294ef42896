import type { GraphQLError } from 'graphql';
import type { ResponsePath } from './targets.ts';
import type { WrittenData } from './written-data.ts';

/** What came of an operation. Without `data` nothing was executed. */
export interface GraphResult {
  data?: WrittenData | null;
  errors?: readonly GraphQLError[];
  /** What `data` cost, by what is in it; absent where nothing was executed. */
  points?: number;
  /** What was deferred. Everything above is the first part then, and this is read once. */
  later?: AsyncIterable<LaterParts>;
  /** Of a subscription: an answer for each event. There is nothing else then, and this is read once. */
  events?: AsyncIterable<GraphResult>;
}

/** Parts that were ready together, each after the one in which it stands. */
export interface LaterParts {
  parts: readonly AnsweredPart[];
  /** What they cost. */
  points: number;
  hasNext: boolean;
}

/** What one fragment with `@defer` answers of one object. */
export interface AnsweredPart {
  /** The client's. */
  label: string | undefined;
  /** Of the object. */
  path: ResponsePath;
  data: WrittenData | null;
  errors: readonly GraphQLError[];
}
