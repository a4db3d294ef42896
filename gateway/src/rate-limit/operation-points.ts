import { type DocumentNode, Kind, visit } from 'graphql';

const known = new WeakMap<DocumentNode, number>();

/** What an operation is charged: one point for each field that its document selects. */
export function operationPoints(document: DocumentNode): number {
  let points = known.get(document);
  if (points === undefined) {
    points = 0;
    visit(document, {
      [Kind.FIELD]: () => {
        points = (points ?? 0) + 1;
      },
    });
    known.set(document, points);
  }
  return points;
}
