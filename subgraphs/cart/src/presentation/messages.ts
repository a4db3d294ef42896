import type { IdempotencyRefusal, IdempotencyRefusalCode } from '@prism/platform/idempotency';
import { type InputUserError, inputError, type RetryLaterUserError } from '@prism/platform/validation';
import { maxLines } from '../domain/cart.ts';
import { say, type Text } from '../domain/language.ts';
import { maxPromoCodes } from '../domain/promo-codes.ts';
import type { Refusal, RefusalCode } from '../domain/refusal.ts';
import { moneyIn } from './money.ts';
import { beingOrdered, checkoutChanged, orderMessages } from './order-messages.ts';
import { promotionProblems } from './promotion-problems.ts';

type MoneyFields = ReturnType<ReturnType<typeof moneyIn>>;
type Shared = Omit<InputUserError, '__typename'>;

export type UserError =
  | InputUserError
  | RetryLaterUserError
  | (Shared & { __typename: 'StockShortageError'; variantId: string; maxOrderable: number })
  | (Shared & { __typename: 'CartVersionConflictError'; currentVersion: number })
  | (Shared & { __typename: 'CartBeingOrderedError'; orderId: string })
  | (Shared & { __typename: 'CheckoutChangedError'; currentVersion: number; currentTotal: MoneyFields });

const messages: Record<RefusalCode | IdempotencyRefusalCode, Text> = {
  ...promotionProblems,
  ...orderMessages,
  CART_NOT_FOUND: { en: 'You have no such cart.', de: 'Einen solchen Warenkorb haben Sie nicht.' },
  LINES_MISSING: { en: 'Say at least one line.', de: 'Bitte mindestens eine Zeile angeben.' },
  TOO_MANY_LINES: {
    en: `A cart can have ${maxLines} lines at most.`,
    de: `Ein Warenkorb kann höchstens ${maxLines} Zeilen haben.`,
  },
  VARIANT_NOT_FOUND: { en: 'There is no such item.', de: 'Diesen Artikel gibt es nicht.' },
  VARIANT_UNAVAILABLE: { en: 'This item is no longer sold.', de: 'Dieser Artikel wird nicht mehr verkauft.' },
  VARIANT_NOT_SOLD_HERE: {
    en: 'This item is not sold in your country and currency.',
    de: 'Dieser Artikel wird in Ihrem Land und Ihrer Währung nicht verkauft.',
  },
  QUANTITY_INVALID: { en: 'Choose a quantity of at least 1.', de: 'Bitte eine Menge ab 1 wählen.' },
  AMOUNT_TOO_LARGE: {
    en: 'This is more than one order can come to: please choose less.',
    de: 'Das ist mehr, als eine Bestellung kosten kann: bitte weniger wählen.',
  },
  LINE_NOT_FOUND: { en: 'This line is not in the cart.', de: 'Diese Zeile ist nicht im Warenkorb.' },
  LINE_REPEATED: { en: 'Name each line once.', de: 'Bitte jede Zeile nur einmal nennen.' },
  PROMO_CODE_UNKNOWN: { en: 'There is no such code.', de: 'Diesen Code gibt es nicht.' },
  TOO_MANY_PROMO_CODES: {
    en: `A cart can have ${maxPromoCodes} codes at most.`,
    de: `Ein Warenkorb kann höchstens ${maxPromoCodes} Codes haben.`,
  },
  MARKET_UNKNOWN: { en: 'The shop does not sell there.', de: 'Dorthin verkauft der Shop nicht.' },
  EMAIL_INVALID: { en: 'Enter a valid e-mail address.', de: 'Bitte eine gültige E-Mail-Adresse angeben.' },
  TEXT_MISSING: { en: 'This must be filled in.', de: 'Diese Angabe fehlt.' },
  TEXT_INVALID: { en: 'Write this in one line, and shorter.', de: 'Bitte in einer Zeile und kürzer schreiben.' },
  COUNTRY_UNKNOWN: { en: 'There is no such country.', de: 'Dieses Land gibt es nicht.' },
  COUNTRY_NOT_SERVED: { en: 'We do not ship to this country.', de: 'In dieses Land liefern wir nicht.' },
  POSTAL_CODE_INVALID: {
    en: 'This postal code does not fit the country.',
    de: 'Diese Postleitzahl passt nicht zum Land.',
  },
  PHONE_INVALID: {
    en: 'Enter a phone number such as +49 30 1234567.',
    de: 'Bitte eine Telefonnummer wie +49 30 1234567 angeben.',
  },
  ADDRESS_AMBIGUOUS: { en: 'Say this address in one way only.', de: 'Bitte diese Adresse nur auf eine Art angeben.' },
  ADDRESS_NOT_FOUND: { en: 'You have no such address.', de: 'Eine solche Adresse haben Sie nicht.' },
  SHIPPING_OPTION_UNKNOWN: {
    en: 'This way of shipping is not on offer for your address.',
    de: 'Diese Versandart gibt es für Ihre Adresse nicht.',
  },
  PROMOTION_NOT_FOUND: { en: 'There is no such promotion.', de: 'Diese Aktion gibt es nicht.' },
  PROMOTION_CODE_TAKEN: { en: 'Another promotion has this code.', de: 'Eine andere Aktion hat diesen Code.' },
  IDEMPOTENCY_KEY_REUSED: {
    en: 'This idempotency key was used with other input: choose a new one.',
    de: 'Dieser Idempotenzschlüssel wurde schon mit anderen Angaben verwendet: bitte einen neuen wählen.',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    en: 'The same request is still running: send it again in a moment.',
    de: 'Dieselbe Anfrage läuft noch: bitte gleich noch einmal senden.',
  },
};

const versionConflict: Text = {
  en: 'The cart has changed meanwhile: please look at it again.',
  de: 'Der Warenkorb wurde inzwischen geändert: bitte noch einmal ansehen.',
};

/** When it makes sense to send the same request again, in ms. */
const retryAfterMs = 1_000;

/** A refusal as the graph shows it, in the language of the request. */
export function toUserError(refusal: Refusal | IdempotencyRefusal, language: string): UserError {
  switch (refusal.code) {
    case 'STOCK_SHORTAGE':
      return { __typename: 'StockShortageError', message: say(shortage(refusal), language), ...refusal };
    case 'CART_VERSION_CONFLICT':
      return { __typename: 'CartVersionConflictError', message: say(versionConflict, language), ...refusal };
    case 'CART_BEING_ORDERED':
      return { __typename: 'CartBeingOrderedError', message: say(beingOrdered, language), ...refusal };
    case 'CHECKOUT_CHANGED': {
      const currentTotal = moneyIn(refusal.currentTotal.currency)(refusal.currentTotal.minor);
      return { __typename: 'CheckoutChangedError', message: say(checkoutChanged, language), ...refusal, currentTotal };
    }
    case 'IDEMPOTENCY_IN_FLIGHT':
      return {
        ...refusal,
        __typename: 'RetryLaterError',
        message: say(messages[refusal.code], language),
        retryAfterMs,
      };
    default:
      return inputError(refusal.code, say(messages[refusal.code], language), refusal.path);
  }
}

function shortage({ maxOrderable }: { maxOrderable: number }): Text {
  if (maxOrderable === 0) return { en: 'This item is out of stock.', de: 'Dieser Artikel ist nicht vorrätig.' };
  return {
    en: `Only ${maxOrderable} of this item can be ordered.`,
    de: `Von diesem Artikel können nur ${maxOrderable} bestellt werden.`,
  };
}
