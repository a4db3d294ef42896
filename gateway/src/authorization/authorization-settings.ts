import type { Caller } from '@prism/platform/identity';

/** Who asks, for whoever decides policies. */
export interface PolicyQuestion {
  caller: Readonly<Caller>;
  /** Headers of the client that go on to subgraphs which are not ours, by lower-case name. */
  headers: Readonly<Record<string, string>>;
}

/**
 * Decides which of these named policies hold, those of `@policy`. It is asked once for each operation with policies in it, and
 * answers with the names that hold; names that it was not asked for count for nothing.
 */
export type DecidePolicies = (
  names: readonly string[],
  question: PolicyQuestion,
) => Iterable<string> | Promise<Iterable<string>>;

export const authorizationModes = ['filter', 'reject', 'dry-run'] as const;

/**
 * What becomes of an operation with fields that its caller may not have.
 * `filter`: a query is answered without them. `reject`: it is refused whole, as a change always is.
 * `dry-run`: it is answered with them; what would have been taken out is logged.
 */
export type AuthorizationMode = (typeof authorizationModes)[number];

export interface AuthorizationSettings {
  mode: AuthorizationMode;
  /** Default: no policy holds for anybody. */
  decidePolicies?: DecidePolicies | undefined;
}
