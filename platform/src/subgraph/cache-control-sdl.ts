import { parse } from 'graphql';

/**
 * The directive by which a subgraph says how long its answers stay good, in seconds, and for whom. What bears no hint is
 * not to be kept. Subgraphs write it in their SDL without declaring it.
 */
export const cacheControlDefinitions = parse(`
  directive @cacheControl(maxAge: Int!, scope: CacheControlScope! = PRIVATE) on FIELD_DEFINITION | OBJECT
  enum CacheControlScope { PUBLIC PRIVATE }
`).definitions;
