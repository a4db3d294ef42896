import { type DirectiveNode, Kind } from 'graphql';

const prefix = 'part_';

/** `@defer` with the number of a part for its label: the planner tells parts apart by labels, and a client may leave them out. */
export function partLabel(number: number): DirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'defer' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'label' },
        value: { kind: Kind.STRING, value: `${prefix}${number}` },
      },
    ],
  };
}

/** The number of the part that a node of a plan speaks of. */
export function partOf(label: string | undefined): number {
  const number = Number(label?.slice(prefix.length));
  if (!label?.startsWith(prefix) || !(number > 0)) throw new Error(`The plan expected parts of ours, got ${label}.`);
  return number;
}
