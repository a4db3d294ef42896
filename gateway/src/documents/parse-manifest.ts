import { z } from 'zod';
import type { RegisteredDocument } from './registered-document.ts';

/** `{"id": "document"}`, as Relay and GraphQL Code Generator write it. */
const plain = z.record(z.string(), z.string());

/** https://www.apollographql.com/docs/graphos/platform/security/persisted-queries#manifest-format */
const apollo = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), name: z.string().optional(), body: z.string() })),
});

/**
 * Reads a manifest of either kind. The documents themselves are not looked at.
 * @throws Error that says what was expected.
 */
export function parseManifest(text: string): RegisteredDocument[] {
  const given: unknown = JSON.parse(text);
  const isApollo =
    typeof given === 'object' && given !== null && Array.isArray((given as { operations?: unknown }).operations);
  return isApollo
    ? readApollo(given)
    : Object.entries(check(plain, given)).map(([id, text]) => ({ id, name: id, text }));
}

const readApollo = (given: unknown): RegisteredDocument[] =>
  check(apollo, given).operations.map(({ id, name = id, body }) => ({ id, name, text: body }));

function check<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new Error(`It is no manifest of documents:\n${z.prettifyError(result.error)}`);
}
