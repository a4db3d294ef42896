import { basename } from 'node:path';
import { type GraphQLSchema, Kind, specifiedRules, validate } from 'graphql';
import type { RegisteredDocument } from './documents.ts';
import type { LoadedSupergraph } from './load-supergraph.ts';
import { planSize } from './plan-size.ts';
import { userErrorsRule } from './user-errors-rule.ts';

/** What a client's operation may take: round trips one after another, and requests to subgraphs in all. */
const limits = { depth: 4, fetches: 13 };

/** What is wrong with a client's documents, one line each; none when every one of them runs on its supergraph. */
export function checkDocuments(documents: readonly RegisteredDocument[], supergraph: LoadedSupergraph): string[] {
  return documents.flatMap((document) =>
    checkDocument(document, supergraph).map((problem) => `${document.path}: ${problem}`),
  );
}

function checkDocument(registered: RegisteredDocument, supergraph: LoadedSupergraph): string[] {
  const problems = [...nameProblems(registered), ...validationProblems(registered, supergraph.clientSchema)];
  if (problems.length > 0) return problems;
  const { depth, fetches } = planSize(supergraph.plan(registered.document));
  return [
    ...(depth > limits.depth ? [`takes ${depth} round trips; at most ${limits.depth} are allowed`] : []),
    ...(fetches > limits.fetches ? [`takes ${fetches} fetches; at most ${limits.fetches} are allowed`] : []),
  ];
}

/** Logs, metrics and trusted lists name an operation: it is found again by the file's name. */
function nameProblems({ path, document }: RegisteredDocument): string[] {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const names = operations.map((node) => ('name' in node && node.name?.value) || 'no name');
  const expected = basename(path, '.graphql');
  return names.length === 1 && names[0] === expected
    ? []
    : [`must hold one operation, named ${expected}; it holds ${names.join(', ') || 'none'}`];
}

function validationProblems({ document }: RegisteredDocument, schema: GraphQLSchema): string[] {
  return validate(schema, document, [...specifiedRules, userErrorsRule]).map(({ message, locations }) =>
    locations?.[0] ? `${message} (line ${locations[0].line})` : message,
  );
}
