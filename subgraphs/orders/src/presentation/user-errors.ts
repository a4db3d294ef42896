import type { IdempotencyRefusal } from '@prism/platform/idempotency';
import { type InputUserError, inputError, type RetryLaterUserError } from '@prism/platform/validation';
import { cartPath, type PlaceRefusal, sessionPath } from '../application/place-refusal.ts';
import { type Failure, failureCode } from '../domain/failure.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { OrderStockShortage } from '../generated/resolvers.ts';
import { say } from './language.ts';
import { declined, messageOf } from './messages.ts';
import { moneyIn } from './money.ts';

type Shared = Omit<InputUserError, '__typename'>;

export type UserError =
  | InputUserError
  | RetryLaterUserError
  | (Shared & { __typename: 'CheckoutChangedError'; currentVersion: number; currentTotal: ReturnType<typeof money> })
  | (Shared & { __typename: 'OrderStockError'; lines: OrderStockShortage[] })
  | (Shared & { __typename: 'PaymentDeclinedError'; retryable: boolean })
  | (Shared & { __typename: 'OrderVersionConflictError'; currentVersion: number });

const money = (currency: string, minor: number) => moneyIn(currency)(minor);

/** When it makes sense to send the same request again, in ms. */
const retryAfterMs = 1_000;

/** A refusal as the graph shows it, in the language of the request. */
export function toUserError(refusal: PlaceRefusal | Refusal | IdempotencyRefusal, language: string): UserError {
  const { code, path } = refusal;
  const message = say(messageOf(code), language);
  switch (refusal.code) {
    case 'CHECKOUT_CHANGED': {
      const { currentVersion, currentTotalMinor, currency } = refusal;
      const currentTotal = money(currency, currentTotalMinor);
      return { __typename: 'CheckoutChangedError', code, message, path, currentVersion, currentTotal };
    }
    case 'ORDER_VERSION_CONFLICT':
      return { __typename: 'OrderVersionConflictError', code, message, path, currentVersion: refusal.currentVersion };
    case 'CART_BEING_ORDERED':
    case 'ORDER_BUSY':
    case 'IDEMPOTENCY_IN_FLIGHT':
      return { __typename: 'RetryLaterError', code, message, path, retryAfterMs };
    default:
      return inputError(code, message, path);
  }
}

/** Why a placement came to nothing, for the one who asked for it. */
export function failureError(failure: Failure, currency: string, language: string): UserError {
  const code = failureCode(failure);
  const message = say(messageOf(code), language);
  switch (failure.kind) {
    case 'CHECKOUT_CHANGED':
      return toUserError(
        { ...failure, code: 'CHECKOUT_CHANGED', path: ['input', 'expectedCartVersion'], currency },
        language,
      );
    case 'STOCK': {
      const lines = failure.shortages.map(({ variantId, ...counts }) => ({ variant: { id: variantId }, ...counts }));
      return { __typename: 'OrderStockError', code, message, path: cartPath, lines };
    }
    case 'PAYMENT':
      return paymentError(failure, language);
    case 'CART':
    case 'GIVEN_UP':
      return inputError(code, message, cartPath);
  }
}

/** A session that cannot be used is a mistake in the input; everything else is what the provider said. */
function paymentError(failure: Extract<Failure, { kind: 'PAYMENT' }>, language: string): UserError {
  const code = failureCode(failure);
  if (isAboutSession(code)) return inputError(code, say(messageOf(code), language), sessionPath);
  const { retryable } = failure;
  const message = say(declined(retryable), language);
  return { __typename: 'PaymentDeclinedError', code, message, path: sessionPath, retryable };
}

const isAboutSession = (code: string) => code.startsWith('PAYMENT_SESSION_') || code === 'PAYMENT_METHOD_REQUIRED';
