import { type SubgraphName, subgraphs } from '@prism/schema';

export type PartName = 'gateway' | SubgraphName;

/** Every part that can be started, in the order of their ports. */
export const partNames: readonly PartName[] = ['gateway', ...subgraphs.map(({ name }) => name)];

/** Whether some parts run elsewhere. */
export const isSplit = (parts: readonly PartName[]): boolean => parts.length < partNames.length;

/** `bff-web` in names of variables: `BFF_WEB`. */
export const variableName = (part: string): string => part.toUpperCase().replaceAll('-', '_');
