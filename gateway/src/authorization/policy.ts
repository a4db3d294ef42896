import type { Identity } from '@prism/platform/identity';

/** Sets of names of which one must be held whole: an "or" of "and"s. An empty list of sets is never met. */
export type NameSets = readonly (readonly string[])[];

/** What a caller needs: all parts that are present. */
export interface Requirement {
  /** To be signed in. */
  authenticated: boolean;
  scopes?: NameSets;
  policies?: NameSets;
}

/** Requirements by coordinate: `Type` and `Type.field`. */
export type AuthorizationPolicy = ReadonlyMap<string, Requirement>;

/** Which of these named policies hold for the caller. */
export type EvaluatePolicies = (names: readonly string[]) => ReadonlySet<string>;

/** One requirement that asks for all that both ask for. */
export function requireBoth(one: Requirement, other: Requirement): Requirement {
  const scopes = combine(one.scopes, other.scopes);
  const policies = combine(one.policies, other.policies);
  return {
    authenticated: one.authenticated || other.authenticated,
    ...(scopes && { scopes }),
    ...(policies && { policies }),
  };
}

/**
 * Whether the caller may. Everyone but a guest is authenticated; only people hold scopes; no policy holds unless
 * `evaluate` says so.
 */
export function isMet(requirement: Requirement, identity: Identity, evaluate: EvaluatePolicies = grantNone): boolean {
  if (requirement.authenticated && identity.kind === 'guest') return false;
  const { scopes, policies } = requirement;
  const held = new Set(identity.kind === 'user' ? identity.scopes : []);
  return holdsOne(scopes, held) && (!policies || holdsOne(policies, evaluate([...new Set(policies.flat())])));
}

const grantNone: EvaluatePolicies = () => new Set();

function holdsOne(sets: NameSets | undefined, held: ReadonlySet<string>): boolean {
  return !sets || sets.some((names) => names.every((name) => held.has(name)));
}

/** (a or b) and (c or d) = ac or ad or bc or bd. */
function combine(one: NameSets | undefined, other: NameSets | undefined): NameSets | undefined {
  if (!one || !other) return one ?? other;
  return one.flatMap((left) => other.map((right) => [...new Set([...left, ...right])]));
}
