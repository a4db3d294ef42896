export {
  type AuthorizationMode,
  type AuthorizationSettings,
  authorizationModes,
  type DecidePolicies,
  type PolicyQuestion,
} from './authorization-settings.ts';
export { type FilteredOperation, type FilterRequest, filterOperation } from './filter-operation.ts';
export { liftPolicy } from './lift-policy.ts';
export type { AuthorizationPolicy, EvaluatePolicies, NameSets, Requirement } from './policy.ts';
export type { RemovedField } from './removed-fields.ts';
export { restoreRemoved } from './restore-removed.ts';
