import { accountKey } from './account-key.ts';
import { addressKey } from './address-key.ts';
import { applyVerdict, type HeaderSink } from './apply-verdict.ts';
import type { RateLimiter } from './rate-limiter.ts';

export interface SignInAttempt {
  address: string;
  /** As the visitor typed it. */
  account: string;
  answer: HeaderSink;
}

/** Throws PrismError RATE_LIMITED when the account or the address has tried too often. */
export type ChargeSignIn = (attempt: SignInAttempt) => Promise<void>;

/** Limits sign-ins that are no GraphQL operation. */
export function createChargeSignIn(limiter: RateLimiter): ChargeSignIn {
  return async ({ address, account, answer }) => {
    const verdict = await limiter.charge([
      { policy: 'sign-in-address', key: addressKey(address), points: 1 },
      { policy: 'sign-in-account', key: accountKey(account), points: 1 },
    ]);
    applyVerdict(verdict, answer);
  };
}
