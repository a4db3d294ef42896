import { type Attack, flood, posts, times } from './attack.ts';

const fields = 'a b c d';
const join = (count: number, make: (at: number) => string) => times(count, make).join(' ');
const nest = (levels: number, field: string, inmost: string) =>
  `${field} { `.repeat(levels) + inmost + ' }'.repeat(levels);

/** Operations within every limit of structure, or just beyond, that are hard to plan where subgraphs share recursive lists. */
export const plannerBombs: Readonly<Record<string, (variant: number) => string>> = {
  'nested fragments over recursive lists': (variant) =>
    `{ v${variant}: root { ...F0 } } ${join(8, (at) => `fragment F${at} on Node { children { ...F${at + 1} } ${fields} }`)} fragment F8 on Node { ${fields} }`,
  'fragments that double what is below': (variant) =>
    `{ v${variant}: root { ...F0 } } ${join(9, (at) => `fragment F${at} on Node { x: children { ...F${at + 1} } y: children { ...F${at + 1} } }`)} fragment F9 on Node { a }`,
  'wide inline fragments': (variant) =>
    `{ v${variant}: root { ${join(45, () => `... on Node { children { ${fields} } }`)} } }`,
  'long chains': (variant) => `{ v${variant}: root { ${nest(10, 'next', fields)} } }`,
  'chains over recursive lists': (variant) =>
    `{ v${variant}: root { ${nest(5, 'children', nest(4, 'next', fields))} } }`,
  'all lists of every level': (variant) =>
    `{ v${variant}: root { as { ${fields} bs { ${fields} cs { ${fields} ds { ${fields} children { ${fields} next { ${fields} } } } } } } } }`,
  // Each of them stays just below the planner's own limit of paths.
  'six times what takes the planner half a second': (variant) =>
    `{ ${join(6, (at) => `v${variant}x${at}: root { as { ${fields} bs { ${fields} cs { ${fields} ds { ${fields} children { ${fields} next { ${fields} } } } } } } }`)} }`,
  'aliased chains beside each other': (variant) =>
    `{ v${variant}: root { ${join(20, (at) => `c${at}: children { next { ${fields} } }`)} } }`,
};

const outcomes = ['400 QUERY_TOO_COMPLEX', '400 COST_ESTIMATED_TOO_EXPENSIVE', '400 MAX_DEPTH'];
/** Who waited for the planner may have no time left. */
const answered = ['200', '200 SUBGRAPH_ERROR', '200 SUBGRAPH_TIMEOUT'];

const bombs = Object.values(plannerBombs);
const distinct = (count: number) =>
  times(count, (at) => ({ query: (bombs[at % bombs.length] as (variant: number) => string)(10_000 + at) }));

export const plannerAttacks: readonly Attack[] = [
  ...(['house', 'alone'] as const).flatMap((door) => [
    ...Object.entries(plannerBombs).map(([name, bomb]) =>
      flood(
        `${name}, ${door}`,
        [...outcomes, ...answered],
        posts(
          times(10, (variant) => ({ query: bomb(variant) })),
          door,
        ),
      ),
    ),
    flood(`300 distinct bombs at once, ${door}`, [...outcomes, ...answered], posts(distinct(300), door)),
  ]),
  flood(
    '400 distinct small operations at once',
    [...outcomes, ...answered],
    posts(times(400, (at) => ({ query: `{ v${at}: a }` }))),
  ),
  flood(
    'one bomb 100 times at once',
    outcomes,
    posts(
      times(100, () => ({ query: `{ same: root { ${nest(9, 'children', fields)} } }` })),
      'house',
    ),
  ),
];
