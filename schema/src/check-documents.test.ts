import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { checkDocuments } from './check-documents.ts';
import { readDocuments } from './documents.ts';
import { loadSupergraph } from './load-supergraph.ts';
import { readSupergraph } from './read.ts';
import { variantRules } from './variant-rules.ts';

const supergraphs = { web: loadSupergraph(readSupergraph('web')), mobile: loadSupergraph(readSupergraph('mobile')) };

const problemsOf = (name: string, text: string) =>
  checkDocuments([{ path: `documents/${name}.graphql`, document: parse(text) }], supergraphs.web);

describe.each(['web', 'mobile'] as const)('the documents of %s', (variant) => {
  const documents = readDocuments(variantRules[variant].documents ?? '');

  test('are there', () => {
    expect(documents.length).toBeGreaterThan(0);
  });

  test.each(documents)('$path runs on its variant, in four round trips at most', (document) => {
    expect(checkDocuments([document], supergraphs[variant])).toEqual([]);
  });
});

describe('a document is refused', () => {
  test('when it asks for what its client does not see', () => {
    expect(problemsOf('Cost', 'query Cost { product(id: "1") { variants { unitCost { minor } } } }')).toEqual([
      expect.stringMatching(
        /^documents\/Cost\.graphql: Cannot query field "unitCost" on type "ProductVariant".*\(line 1\)$/,
      ),
    ]);
  });

  test('when its operation has another name than its file, or is not alone', () => {
    expect(problemsOf('Viewer', 'query Other { viewer { isAuthenticated } }')[0]).toContain(
      'named Viewer; it holds Other',
    );
    expect(problemsOf('Viewer', '{ viewer { isAuthenticated } }')[0]).toContain('it holds no name');
    expect(problemsOf('A', 'query A { viewer { roles } } query B { viewer { roles } }')[0]).toContain('it holds A, B');
  });

  test('when it ignores the user errors of a mutation', () => {
    expect(problemsOf('Vote', 'mutation Vote { reviewVote(reviewId: "1", helpful: true) { review { id } } }')).toEqual([
      'documents/Vote.graphql: Mutation "reviewVote" must select userErrors { __typename code message }. (line 1)',
    ]);
  });

  test('when it takes more than four round trips', () => {
    const deep = `query Deep { productPage(slug: "a") { product { reviews { nodes { product { tile { title } } } } } } }`;
    expect(problemsOf('Deep', deep)).toEqual(['documents/Deep.graphql: takes 5 round trips; at most 4 are allowed']);
  });
});
