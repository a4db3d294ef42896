import { Kind } from 'graphql';
import { type Federation, possibleTypes } from './federation.ts';
import type { View } from './views.ts';

/** The position of a field among those of a compound key; undefined where it tells entities apart by itself. */
export function findKeyPosition({ full }: Federation, declared: readonly View[], type: string, name: string) {
  const keys = declared
    .filter((view) => possibleTypes(full, view.type.name).some((possible) => possible.name === type))
    .flatMap((view) => view.type.keys.map(({ fields }) => fields.selections));
  const holding = keys.flatMap((selections) => {
    const position = selections.findIndex((node) => node.kind === Kind.FIELD && node.name.value === name);
    return position < 0 ? [] : [{ position, isAlone: selections.length === 1 }];
  });
  return holding.some(({ isAlone }) => isAlone) ? undefined : holding[0]?.position;
}
