/** One sentence of "who may import whom". Paths are relative to the repository's root. */
export interface LayerRule {
  says: string;
  /** Which files it speaks of. */
  from: RegExp;
  /** What they must not import: a path in the repository, or the name of a package. */
  mustNot: RegExp;
  /** What they may all the same. `$1` and so on are the groups of `from`. */
  except?: string;
}

const subgraphs = 'subgraphs/[^/]+|bff-[^/]+';

/** The rules of docs/architecture.md. Tests and testing kits may import what they need. */
export const rules: readonly LayerRule[] = [
  {
    says: 'the kernel imports npm only',
    from: /^platform\/src\//,
    mustNot: /^(schema|gateway|subgraphs|bff-[^/]+|e2e|scripts|platform\/host)\/|^@prism\//,
  },
  {
    says: 'schema imports npm only',
    from: /^schema\//,
    mustNot: /^(platform|gateway|subgraphs|bff-[^/]+|e2e)\/|^@prism\//,
  },
  {
    says: 'the gateway imports the kernel and its own explorer, never a subgraph',
    from: /^gateway\//,
    mustNot: /^(schema|subgraphs|bff-[^/]+|platform|e2e)\/|^@prism\/(?!platform\/|explorer)/,
  },
  {
    says: 'subgraphs and BFFs import the kernel and the schema, never each other',
    from: new RegExp(`^(${subgraphs})/`),
    mustNot: /^(schema|platform|demo|gateway|subgraphs|bff-[^/]+|e2e)\/|^@prism\/(?!platform\/|schema|demo)/,
    except: '^$1/',
  },
  {
    says: 'the demo shop is fiction made of the kernel alone',
    from: /^demo\//,
    mustNot: /^(schema|platform|gateway|subgraphs|bff-[^/]+|e2e)\/|^@prism\/(?!platform\/(demo|ids|money)$)/,
  },
  {
    says: 'only what seeds a part knows the demo shop',
    from: new RegExp(`^(${subgraphs})/src/(?!infrastructure/demo/)`),
    mustNot: /^@prism\/demo/,
  },
  {
    says: 'only the host knows all parts',
    from: /^(?!platform\/host\/|scripts\/)/,
    mustNot: /^@prism\/host|^platform\/host\//,
  },
  {
    says: 'stories go through HTTP only; what brings the servers up may use the kernel',
    from: /^e2e\/(?!setup\/)/,
    mustNot: /^(schema|platform|gateway|subgraphs|bff-[^/]+|scripts)\/|^@prism\//,
  },
  {
    says: 'the test provider is a foreign service: payments sees of it only HTTP',
    from: /^subgraphs\/payments\/src\/(?!test-provider\/|set-up-providers\.ts$)/,
    mustNot: /^subgraphs\/payments\/src\/test-provider\//,
  },
  {
    says: 'the test provider knows nothing of payments',
    from: /^subgraphs\/payments\/src\/test-provider\//,
    mustNot: /^subgraphs\/payments\/src\/(?!test-provider\/)/,
  },
  {
    says: 'domain imports nothing outward',
    from: new RegExp(`^(${subgraphs})/src/domain/`),
    mustNot:
      /\/src\/(application|presentation|infrastructure|generated)\/|^@prism\/(?!platform\/(ids|money|errors)$)|^(graphql|drizzle-orm|pg)/,
  },
  {
    says: 'application imports domain and ports, not how they are met',
    from: new RegExp(`^(${subgraphs})/src/application/`),
    mustNot: /\/src\/(presentation|infrastructure|generated)\/|^(graphql|drizzle-orm|pg|fastify)/,
  },
  {
    says: 'presentation goes through application, never to the database',
    from: new RegExp(`^(${subgraphs})/src/presentation/`),
    mustNot: /\/src\/infrastructure\/|^(drizzle-orm|pg)/,
  },
  {
    says: 'infrastructure meets ports; it does not know GraphQL',
    from: new RegExp(`^(${subgraphs})/src/infrastructure/`),
    mustNot: /\/src\/(presentation|generated)\/|^graphql/,
  },
];
