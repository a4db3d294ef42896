import { type Attack, flood, posts, times } from './attack.ts';
import { farAnswers } from './far-subgraph.ts';

/** A subgraph that is no friend: each question another one, so that no answer is shared. It answers under no other name than its own. */
export const subgraphAttacks: readonly Attack[] = farAnswers.map((how) =>
  flood(
    `a subgraph that is ${how}`,
    // What is large is more than anybody is answered.
    [
      how === 'large' ? '400 QUERY_TOO_COMPLEX' : '200',
      '200 SUBGRAPH_ERROR',
      '200 SUBGRAPH_TIMEOUT',
      '200 SUBGRAPH_UNAVAILABLE',
      '504 GATEWAY_TIMEOUT',
    ],
    posts(times(5, (at) => ({ query: `{ v${at}: n far(how: "${how}") { id text all { id text } } }` }))),
  ),
);
