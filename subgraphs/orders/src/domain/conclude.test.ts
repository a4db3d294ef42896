import { expect, test } from 'vitest';
import { authorized, captured, confirmed, happened, orderOf, requested, reserved } from '../../test/given.ts';
import { conclude } from './conclude.ts';
import type { OrderEvent } from './events.ts';

const refused = happened('PlacementRefused', { kind: 'PAYMENT', code: 'card_declined', retryable: false });
const failed = happened('OrderFailed', { code: 'CARD_DECLINED' });
const wish = happened('CancellationRequested', { by: 'OWNER', reason: 'no' });
const cancelled = happened('OrderCancelled', { reason: 'no' });
const returned = happened('PaymentReturned', { amountMinor: 3_490 });

const cases: [name: string, events: OrderEvent[], conclusion: OrderEvent[]][] = [
  ['a placement whose last step is done is an order', confirmed.slice(0, -1), [happened('OrderConfirmed')]],
  ['a placement with a step left is none yet', confirmed.slice(0, -2), []],
  ['what holds nothing has failed at once', [requested, refused], [failed]],
  ['what holds the cart has not failed yet', [requested, happened('CheckoutLocked'), refused], []],
  ['what holds stock has not failed yet', [...reserved, happened('CheckoutUnlocked'), refused], []],
  [
    'what holds money has not failed yet',
    [...authorized, refused, happened('StockReleased'), happened('CheckoutUnlocked')],
    [],
  ],
  [
    'what gave everything back has failed',
    [...captured, refused, returned, happened('StockReleased'), happened('CheckoutUnlocked')],
    [failed],
  ],
  ['an order is not cancelled before the money is back', [...confirmed, wish, happened('StockReturned')], []],
  ['an order is not cancelled before the stock is back', [...confirmed, wish, returned], []],
  ['an order is cancelled when all is back', [...confirmed, wish, returned, happened('StockReturned')], [cancelled]],
  ['what is settled stays', confirmed, []],
];

test.each(cases)('%s', (_name, events, conclusion) => {
  expect(conclude(orderOf(events))).toEqual(conclusion);
});
