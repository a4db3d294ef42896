import { readFileSync } from 'node:fs';
import { type DocumentNode, GraphQLError, Kind, parse, visit } from 'graphql';
import { repositoryFolder } from './generated-file.ts';
import { SchemaProblem } from './schema-problem.ts';

/** Parses a GraphQL file, named from the repository's root. Throws a SchemaProblem that tells the line. */
export function parseFile(path: string): DocumentNode {
  try {
    return parse(readFileSync(new URL(path, repositoryFolder), 'utf8'));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const line = error.locations?.[0]?.line;
    throw new SchemaProblem(`${path} does not parse`, [`${error.message} (line ${line})`]);
  }
}

/** The SDL of a subgraph, parsed, as the composers take it. Throws a SchemaProblem. */
export const parseSubgraph = (name: string): DocumentNode =>
  withoutCacheHints(parseFile(`schema/src/subgraphs/${name}.graphql`));

/** `@cacheControl` is between a subgraph and those who cache its answers; the supergraph does not tell of it. */
function withoutCacheHints(document: DocumentNode): DocumentNode {
  return visit(document, {
    [Kind.DIRECTIVE]: ({ name }: { name: { value: string } }) => (name.value === 'cacheControl' ? null : undefined),
  });
}
