import type { PrismError } from '@prism/platform/errors';

/** A refusal before GraphQL, as the body of a GraphQL answer. */
export function refusalBody(refusal: Pick<PrismError, 'message' | 'extensions'>, requestId: string) {
  return { errors: [{ message: refusal.message, extensions: { ...refusal.extensions, requestId } }] };
}
