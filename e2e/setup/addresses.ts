import { randomBytes } from 'node:crypto';
import { freePorts } from './ports.ts';

/** Everything beside the gateway that can run on its own. */
export const parts = [
  'accounts',
  'catalog',
  'inventory',
  'cart',
  'orders',
  'payments',
  'reviews',
  'notifications',
  'search',
  'bff-web',
  'bff-mobile',
] as const;
export type Part = (typeof parts)[number];

/** Where the gateway and every part listen, where they find each other, and the secrets that they share. */
export interface Addresses {
  url: string;
  portOf(part: Part): number;
  environment: Record<string, string>;
}

export async function chooseAddresses(): Promise<Addresses> {
  const [gateway = 0, internal = 0, ...others] = await freePorts(parts.length + 2);
  const portOf = (part: Part) => others[parts.indexOf(part)] as number;
  const variables = parts.flatMap((part) => {
    const name = part.toUpperCase().replaceAll('-', '_');
    return [
      [`${name}_PORT`, `${portOf(part)}`],
      [`SUBGRAPH_${name}_URL`, `http://127.0.0.1:${portOf(part)}/graphql`],
    ];
  });
  return {
    url: `http://127.0.0.1:${gateway}`,
    portOf,
    environment: {
      PORT: `${gateway}`,
      INTERNAL_PORT: `${internal}`,
      INTERNAL_GRAPH_URL: `http://127.0.0.1:${internal}/graphql`,
      SESSION_SECRET: newSecret(),
      SUBGRAPH_SECRET: newSecret(),
      ...Object.fromEntries(variables),
    },
  };
}

const newSecret = () => randomBytes(32).toString('base64url');
