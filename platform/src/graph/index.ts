export { createGraphClient, type GraphClient, type GraphClientOptions } from './graph-client.ts';
export type { GraphError, GraphExecutor, GraphRequest, GraphResponse, SubscribeToGraph } from './graph-executor.ts';
export { describeRefusal, HttpRefusal } from './http-refusal.ts';
export { createInternalGraph, type InternalGraph } from './internal-graph.ts';
export { isNestedBeyond } from './is-nested-beyond.ts';
export { fairTimeOf, judgeFailure } from './judge-failure.ts';
export { createGraphServer, type GraphServerOptions } from './serve-graph.ts';
export type { Notices, Readiness } from './serve-health.ts';
export { signatureHeaders, signRequest, verifyRequest } from './signature.ts';
