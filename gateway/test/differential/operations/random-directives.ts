import { GraphQLBoolean, GraphQLNonNull } from 'graphql';
import type { Random } from '../random.ts';
import type { RandomArguments } from './random-arguments.ts';

const condition = new GraphQLNonNull(GraphQLBoolean);

/** Writes `@skip` and `@include`, or mostly nothing. The probability is that of a directive. Default 0.12. */
export function createRandomDirectives({ chance, pick }: Random, args: RandomArguments) {
  const one = (name: string) => ` @${name}(if: ${args.literal(condition)})`;
  return (probability = 0.12): string => {
    if (!chance(probability)) return '';
    return chance(0.1) ? one('include') + one('skip') : one(pick(['include', 'skip']));
  };
}
