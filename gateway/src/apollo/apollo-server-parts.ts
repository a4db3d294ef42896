import type { Graph } from '../execution/graph.ts';
import type { KnownOperations } from '../fast-lane/known-operations.ts';
import type { RunOperation } from '../operation/operation-stage.ts';
import type { GatewaySettings, VariantSettings } from '../settings.ts';
import type { FormatError } from './tell-errors.ts';

/** What an Apollo Server of ours is made of. */
export interface ApolloServerParts {
  variant: VariantSettings;
  graph: Graph;
  /** Everything between validation and the answer. */
  run: RunOperation;
  settings: Pick<GatewaySettings, 'production' | 'log' | 'audit'>;
  /** Told of every operation that is answered. */
  known: KnownOperations;
  /** Whether clients may ask for the schema. Default: not in production. */
  introspection?: boolean | undefined;
  /** An error as clients may see it. Default: `createMaskError`. */
  formatError?: FormatError | undefined;
}
