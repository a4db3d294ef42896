/** What Apollo's clients name in `accept` for parts of an answer (https://www.apollographql.com/docs/graphos/routing/operations/defer). */
export const partsType = 'multipart/mixed; deferSpec=20220824';

const parts = /^multipart\/mixed\s*(?:;[^;]*)*;\s*deferSpec\s*=\s*"?20220824"?\s*(?:;|$)/i;
const refused = /;\s*q\s*=\s*0(?:\.0*)?\s*(?:;|$)/i;

/** Whether a client takes an answer in parts, by its `accept`. */
export function acceptsParts(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((range) => parts.test(range.trim()) && !refused.test(range));
}
