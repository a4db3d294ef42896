import type { ExplorerVariant } from '@prism/gateway';
import { type ClientVariant, clientVariants, readClientSchema } from '@prism/schema';
import { languages, markets } from '../markets.ts';
import { demoSignIn } from './demo-people.ts';
import { type ExampleDocument, readDocuments } from './read-documents.ts';

/** Where each client keeps its documents, seen from this file as from its build. */
const documentFolders: Record<ClientVariant, string> = {
  web: '../../../../bff-web/documents/',
  mobile: '../../../../bff-mobile/documents/',
  admin: '../../documents/',
};

/** What a newcomer sees first: the page opens the first query of the list. */
const openingDocument: Record<ClientVariant, string> = {
  web: 'ProductPage',
  mobile: 'ProductScreen',
  admin: 'ProductPrices',
};

const titles: Record<ClientVariant, string> = { web: 'Web', mobile: 'Mobile', admin: 'Back office' };

/** One sandbox per variant, with all that a newcomer needs to ask a first question. */
export function createSandboxes(): ExplorerVariant[] {
  return clientVariants.map((variant) => ({
    variant,
    title: titles[variant],
    endpoint: `/${variant}/graphql`,
    sdlUrl: `/${variant}/schema.graphql`,
    variants: clientVariants.map((name) => ({ name, path: `/${name}` })),
    documents: openingFirst(variant, readDocuments(new URL(documentFolders[variant], import.meta.url))),
    markets: markets.map(({ country, currency }) => `${country}-${currency}`),
    languages: [...languages],
    defaultHeaders: {},
    signIn: demoSignIn[variant],
    sdl: () => readClientSchema(variant),
  }));
}

function openingFirst(variant: ClientVariant, documents: ExampleDocument[]): ExampleDocument[] {
  const isOpening = ({ name }: ExampleDocument) => name === openingDocument[variant];
  return [...documents.filter(isOpening), ...documents.filter((document) => !isOpening(document))];
}
