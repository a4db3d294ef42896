import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { RateLimit } from './rate-limit.ts';

/** A field that is worth guessing at, such as a sign-in. */
export interface SensitiveField {
  /** `Type.field`. */
  field: string;
  /** Where its arguments name the account, e.g. `['input', 'email']`. Absent: it is who asks, where that is known. */
  account?: readonly string[] | undefined;
  /** Fields of the same name share it. Default: that of sign-ins. */
  limit?: SensitiveLimit | undefined;
}

/** How often it may be tried. */
export interface SensitiveLimit {
  /** The policies are `<name>-account` and `<name>-address`. */
  name: string;
  perAccount: number;
  perAddress: number;
  windowSeconds: number;
}

export const signInLimit: SensitiveLimit = { name: 'sign-in', perAccount: 5, perAddress: 20, windowSeconds: 60 };

/** All limits of some fields. Throws when two that share a name differ. */
export function limitsOfFields(fields: readonly SensitiveField[]): RateLimit[] {
  const known = new Map([[signInLimit.name, signInLimit]]);
  for (const { field, limit = signInLimit } of fields) {
    const found = known.get(limit.name) ?? limit;
    if (JSON.stringify(toLimits(found)) !== JSON.stringify(toLimits(limit)))
      throw new Error(`${field} expected the limit "${limit.name}" to be the same for all its fields.`);
    known.set(limit.name, found);
  }
  return [...known.values()].flatMap(toLimits);
}

const toLimits = ({ name, perAccount, perAddress, windowSeconds }: SensitiveLimit): RateLimit[] => [
  { name: `${name}-account`, points: perAccount, windowSeconds },
  { name: `${name}-address`, points: perAddress, windowSeconds },
];

export interface SensitiveOperation {
  schema: GraphQLSchema;
  /** Valid under the schema. */
  document: DocumentNode;
  operationName: string | undefined;
  /** As the client sent them. */
  variables: Record<string, unknown>;
  fields: readonly SensitiveField[];
}
