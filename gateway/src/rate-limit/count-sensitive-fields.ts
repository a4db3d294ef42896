import { PrismError } from '@prism/platform/errors';
import { getOperationAST } from 'graphql';
import { responseKeyOf } from '../operation/collect-fields.ts';
import { applyDefaults } from '../operation/is-included.ts';
import { accountKey } from './account-key.ts';
import { findSensitive } from './find-sensitive.ts';
import { readArgument } from './read-argument.ts';
import { type SensitiveLimit, type SensitiveOperation, signInLimit } from './sensitive-field.ts';

export interface SensitiveUse {
  /** How many sensitive fields the operation executes: none or one. */
  count: 0 | 1;
  /** Keys of the accounts that they name: hashed, safe to store. Undefined: they do not say whom they are about. */
  accounts: readonly string[] | undefined;
  limit: SensitiveLimit;
}

/**
 * Finds the sensitive field of an operation under every alias and in every fragment: limits count fields, so that one
 * request cannot hold a thousand guesses.
 *
 * @throws PrismError BAD_USER_INPUT when there is more than one.
 */
export function countSensitiveFields(request: SensitiveOperation): SensitiveUse {
  const operation = getOperationAST(request.document, request.operationName);
  if (!operation || request.fields.length === 0) return nothing;
  const values = applyDefaults(operation, request.variables);
  const [found, second] = findSensitive(request, operation, values);
  if (!found) return nothing;
  if (second) {
    const keys = `"${responseKeyOf(found.node)}" and "${responseKeyOf(second.node)}"`;
    throw new PrismError('BAD_USER_INPUT', `Such fields are allowed one per request, got ${keys}.`);
  }
  const { account: path, limit = signInLimit } = found.sensitive;
  const account = path && readArgument(found.node, path, values);
  return { count: 1, accounts: path && (account === undefined ? [] : [accountKey(account)]), limit };
}

const nothing: SensitiveUse = { count: 0, accounts: [], limit: signInLimit };
