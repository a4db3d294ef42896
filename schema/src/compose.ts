import { composeServices as composeWithApollo } from '@apollo/composition';
import { composeServices as composeWithGuild } from '@theguild/federation-composition';
import type { DocumentNode } from 'graphql';
import { SchemaProblem } from './schema-problem.ts';

/** A subgraph as the composers take it. */
export interface SubgraphSource {
  name: string;
  /** Goes into the supergraph; a gateway may be told another. */
  url: string;
  typeDefs: DocumentNode;
}

/** What each composer made of the same subgraphs: two supergraphs, as SDL. */
export interface Compositions {
  apollo: string;
  guild: string;
}

/**
 * Composes with both composers, because each finds mistakes that the other lets pass.
 * Throws a SchemaProblem with everything that either of them refuses.
 */
export function compose(label: string, sources: readonly SubgraphSource[]): Compositions {
  const apollo = composeWithApollo([...sources]);
  const guild = composeWithGuild([...sources]);
  const problems = [
    ...(apollo.errors ?? []).map(({ message }) => `@apollo/composition: ${message}`),
    ...(apollo.hints ?? []).filter(isWarning).map((hint) => `@apollo/composition: ${hint}`),
    ...(guild.errors ?? []).map(({ message }) => `@theguild/federation-composition: ${message}`),
  ];
  if (problems.length > 0 || apollo.errors || guild.errors)
    throw new SchemaProblem(`${label} does not compose`, problems);
  return { apollo: apollo.supergraphSdl, guild: guild.supergraphSdl };
}

/** Warnings tell of what vanishes silently, such as the fields of an input that subgraphs declare differently. */
function isWarning(hint: { definition: { level: { name: string } } }): boolean {
  return hint.definition.level.name === 'WARN';
}
