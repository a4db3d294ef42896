/** A small federated schema: its subgraphs' SDL by name. */
export interface TestSchema {
  name: string;
  subgraphs: Readonly<Record<string, string>>;
}

const imports = [
  ...['@key', '@shareable', '@external', '@requires', '@provides', '@override', '@inaccessible'],
  ...['@interfaceObject', '@context', '@fromContext'],
];

/** Every subgraph may use all of Federation's directives. */
export function defineSchema(name: string, subgraphs: Record<string, string>): TestSchema {
  const names = imports.map((directive) => `"${directive}"`).join(', ');
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${names}])\n`;
  const linked = Object.entries(subgraphs).map(([subgraph, sdl]) => [subgraph, link + sdl]);
  return { name, subgraphs: Object.fromEntries(linked) };
}
