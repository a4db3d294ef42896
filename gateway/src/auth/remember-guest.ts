import type { OperationStage } from '../operation/operation-stage.ts';
import { guestHeader } from './authenticate.ts';
import type { CookieNames } from './cookies.ts';
import { signGuest } from './guest-token.ts';

const maxAgeSeconds = 180 * 24 * 3_600;

/** A guest who changes something will want to be the same guest next time; one who only reads leaves no trace. */
export function rememberGuest(cookies: CookieNames, sessionSecret: string): OperationStage {
  return async (operation, next) => {
    const result = await next(operation);
    const { caller, answer } = operation.context;
    const hasChangedSomething = operation.kind === 'mutation' && Boolean(result.data);
    if (!hasChangedSomething || caller.identity.kind !== 'guest') return result;
    const token = signGuest(caller.identity.subject, sessionSecret);
    if (operation.variant.credential.kind === 'cookie') answer.setCookie(cookies.guest, token, { maxAgeSeconds });
    else answer.header(guestHeader, token);
    return result;
  };
}
