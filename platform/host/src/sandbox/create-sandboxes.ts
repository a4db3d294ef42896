import type { ExplorerVariant } from '@prism/gateway';
import { type ClientVariant, clientVariants, readClientSchema } from '@prism/schema';
import { documentFolder } from '../client-documents.ts';
import { languages, markets } from '../markets.ts';
import { demoSignIn } from './demo-people.ts';
import { type ExampleDocument, readDocuments } from './read-documents.ts';

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
    documents: openingFirst(variant, readDocuments(documentFolder(variant))),
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
