/** Every subgraph that is composed, and the port it listens on when it runs on its own. A port, once given, stays. */
export const subgraphs = [
  { name: 'accounts', port: 4101 },
  { name: 'catalog', port: 4102 },
  { name: 'inventory', port: 4103 },
  { name: 'cart', port: 4104 },
  { name: 'orders', port: 4105 },
  { name: 'payments', port: 4106 },
  { name: 'reviews', port: 4107 },
  { name: 'notifications', port: 4108 },
  { name: 'search', port: 4109 },
  { name: 'bff-web', port: 4110 },
  { name: 'bff-mobile', port: 4111 },
] as const;

export type SubgraphName = (typeof subgraphs)[number]['name'];

export const subgraphNames: readonly SubgraphName[] = subgraphs.map(({ name }) => name);

/** The subgraphs that own facts; the others, one per client, own views of them. */
export const domainSubgraphs = subgraphNames.filter((name) => !name.startsWith('bff-'));
