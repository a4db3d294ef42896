import { weaknessOf } from '@prism/platform/config';

/** The secrets that are ours to choose. What another service gave out is as strong as that service made it. */
const names = ['SESSION_SECRET', 'SUBGRAPH_SECRET'] as const;
type Variables = { readonly [name in (typeof names)[number]]?: string | undefined };

/** Why production may not start with these: one line for each mistake, without the secret. */
export function findWeakSecrets(variables: Variables): readonly string[] {
  const weak = names.flatMap((name) => {
    const weakness = weaknessOf(variables[name] ?? '');
    return weakness ? [`${name}: ${weakness}`] : [];
  });
  const { SESSION_SECRET: session, SUBGRAPH_SECRET: subgraph } = variables;
  // Who may sign for one part of the system should not be able to sign for another.
  return weak.length === 0 && session === subgraph
    ? ['SUBGRAPH_SECRET: expected another secret than SESSION_SECRET']
    : weak;
}
