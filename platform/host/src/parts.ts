import { createAccounts } from '@prism/accounts';
import { createBffMobile } from '@prism/bff-mobile';
import { createBffWeb } from '@prism/bff-web';
import { createCatalog } from '@prism/catalog';
import type { InternalGraph } from '@prism/platform/graph';
import type { Mailer } from '@prism/platform/mail';
import type { Subgraph, SubgraphDeps } from '@prism/platform/subgraph';
import { createReviews } from '@prism/reviews';
import { type SubgraphName, subgraphs } from '@prism/schema';

/** What only some parts need. */
export interface SharedDeps {
  mailer: Mailer;
  publicUrl: string;
  issuer: string;
  sessionSecret: string;
}

/** What a part without a database lives on. */
export interface BffDeps {
  internalGraph: InternalGraph;
  subgraphSecret: string;
  publicUrl: string;
  languages: readonly string[];
  now: () => Date;
}

/** Subgraphs that own facts, each with a database. To add one, add its row; the port is in `@prism/schema`. */
export const domainParts = {
  accounts: (deps: SubgraphDeps, { mailer, issuer, publicUrl, sessionSecret }: SharedDeps) =>
    createAccounts({ ...deps, mailer, issuer, publicUrl, secret: sessionSecret }),
  catalog: (deps: SubgraphDeps, { publicUrl }: SharedDeps) => createCatalog({ ...deps, publicUrl }),
  reviews: (deps: SubgraphDeps) => createReviews(deps),
} satisfies Record<string, (deps: SubgraphDeps, shared: SharedDeps) => Promise<Subgraph> | Subgraph>;

/** Subgraphs that own views: no database, but a way to ask the whole domain. */
export const bffParts = {
  'bff-web': createBffWeb,
  'bff-mobile': createBffMobile,
} satisfies Record<string, (deps: BffDeps) => Promise<Subgraph> | Subgraph>;

export type DomainPart = keyof typeof domainParts;
export type BffPart = keyof typeof bffParts;
export type PartName = 'gateway' | SubgraphName;

/** Every part that can be started, in the order of their ports. */
export const partNames: readonly PartName[] = ['gateway', ...subgraphs.map(({ name }) => name)];

export const isDomainPart = (name: string): name is DomainPart => Object.hasOwn(domainParts, name);
export const isBffPart = (name: string): name is BffPart => Object.hasOwn(bffParts, name);

/** `bff-web` in names of variables: `BFF_WEB`. */
export const variableName = (part: string): string => part.toUpperCase().replaceAll('-', '_');
