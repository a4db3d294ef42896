export {
  type CircuitBreaker,
  type CircuitBreakerOptions,
  type CircuitChange,
  createCircuitBreaker,
  type Verdict,
} from './circuit-breaker.ts';
export { logChanges } from './log-changes.ts';
export { NotAsked } from './not-asked.ts';
export { createRecentCount, type RecentCount } from './recent-count.ts';
