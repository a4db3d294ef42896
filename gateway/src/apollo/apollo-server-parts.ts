import type { Graph } from '../execution/graph.ts';
import type { RunOperation } from '../operation/operation-stage.ts';
import type { GatewaySettings, VariantSettings } from '../settings.ts';

/** What an Apollo Server of ours is made of. */
export interface ApolloServerParts {
  variant: VariantSettings;
  graph: Graph;
  /** Everything between validation and the answer. */
  run: RunOperation;
  settings: Pick<GatewaySettings, 'production' | 'log'>;
}
