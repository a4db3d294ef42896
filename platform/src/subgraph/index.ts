export {
  type CachePolicy,
  cacheControlExtension,
  isKept,
  noOpinion,
  notKept,
  readCachePolicy,
  stricter,
} from './cache-policy.ts';
export { defineSubgraph, type SubgraphDefinition } from './define-subgraph.ts';
export { createSubgraphExecutor } from './execute-subgraph.ts';
export { byKey, manyByKey } from './loaders-by-key.ts';
export { registerRoutes } from './register-routes.ts';
export { createSubgraphServer } from './serve-subgraph.ts';
export type { HttpAnswer, HttpRoute, HttpRouteRequest, Subgraph, SubgraphContext, SubgraphDeps } from './subgraph.ts';
