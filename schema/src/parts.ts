/**
 * Every subgraph that is composed, and the port it listens on when it runs on its own. A port, once given, stays:
 * the free ones between belong to inventory, cart, orders and payments (4103 to 4106), notifications and search (4108, 4109).
 */
export const subgraphs = [
  { name: 'accounts', port: 4101 },
  { name: 'catalog', port: 4102 },
  { name: 'reviews', port: 4107 },
  { name: 'bff-web', port: 4110 },
  { name: 'bff-mobile', port: 4111 },
] as const;

export type SubgraphName = (typeof subgraphs)[number]['name'];

export const subgraphNames: readonly SubgraphName[] = subgraphs.map(({ name }) => name);

/** The subgraphs that own facts; the others, one per client, own views of them. */
export const domainSubgraphs = subgraphNames.filter((name) => !name.startsWith('bff-'));
