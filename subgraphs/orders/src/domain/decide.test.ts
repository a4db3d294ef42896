import { describe, test } from 'vitest';
import {
  authorized,
  awaiting,
  captured,
  confirmed,
  draft,
  given,
  happened,
  requested,
  reserved,
  shipped,
} from '../../test/given.ts';

const payment = { paymentId: 'pay_1' };
const note = (news: object) => ({ type: 'NotePayment', news }) as never;
const cancel = { type: 'CancelOrder', by: 'OWNER', reason: 'no' } as const;
const ship = (expectedVersion: number, more: object = {}) =>
  ({ type: 'ShipOrder', shipmentId: 'shp_1', carrier: 'DHL', expectedVersion, ...more }) as const;
const deliver = (expectedVersion: number) => ({ type: 'DeliverOrder', expectedVersion }) as const;

describe('a placement', () => {
  test('begins with what was asked for', () => given().when({ type: 'RequestPlacement', draft }).then(requested));
  test('begins once', () => given(requested).when({ type: 'RequestPlacement', draft }).thenNothing());
  test('is given up where it waits for the customer', () =>
    given(...awaiting)
      .when({ type: 'GiveUpPlacement', code: 'PLACEMENT_SUPERSEDED' })
      .then(happened('PlacementRefused', { kind: 'GIVEN_UP', code: 'PLACEMENT_SUPERSEDED' })));
  test.each([
    ['one of its steps is under way', reserved],
    ['it is done', confirmed],
  ] as const)('is not given up while %s', (_name, events) =>
    given(...events)
      .when({ type: 'GiveUpPlacement', code: 'PLACEMENT_SUPERSEDED' })
      .thenNothing(),
  );
  test('that there is not refuses everything', () => given().when(cancel).thenRefused({ code: 'ORDER_NOT_FOUND' }));
});

describe('news of a payment', () => {
  test('bring it further', () => {
    given(...awaiting)
      .when(note({ kind: 'AUTHORIZED', ...payment }))
      .then(happened('PaymentAuthorized', payment));
    given(...reserved)
      .when(note({ kind: 'ACTION_REQUIRED', ...payment }))
      .then(happened('PaymentActionRequired', payment));
    const capture = { ...payment, amountMinor: 3_490 };
    given(...authorized)
      .when(note({ kind: 'CAPTURED', ...capture }))
      .then(happened('PaymentCaptured', capture));
  });

  test('that come late, or twice, change nothing', () => {
    given(...authorized)
      .when(note({ kind: 'AUTHORIZED', ...payment }))
      .thenNothing();
    given(...captured)
      .when(note({ kind: 'AUTHORIZED', ...payment }))
      .thenNothing();
    given(...authorized)
      .when(note({ kind: 'ACTION_REQUIRED', ...payment }))
      .thenNothing();
    given(...authorized)
      .when(note({ kind: 'FAILED', code: 'card_declined', retryable: false }))
      .thenNothing();
  });

  test('of a failure end the placement', () =>
    given(...awaiting)
      .when(note({ kind: 'FAILED', code: 'card_declined', retryable: false }))
      .then(happened('PlacementRefused', { kind: 'PAYMENT', code: 'card_declined', retryable: false })));

  test('change nothing while the placement is undone', () => {
    const undoing = [...awaiting, happened('PlacementRefused', { kind: 'GIVEN_UP', code: 'PAYMENT_ABANDONED' })];
    given(...undoing)
      .when(note({ kind: 'AUTHORIZED', ...payment }))
      .thenNothing();
    given(...undoing)
      .when(note({ kind: 'CAPTURED', ...payment, amountMinor: 1 }))
      .thenNothing();
  });
});

describe('a refund', () => {
  const refund = { refundId: 'ref_1', amountMinor: 490, refundedTotalMinor: 490 };
  test('of an order is noted once', () => {
    given(...confirmed)
      .when({ type: 'NoteRefund', ...refund })
      .then(happened('OrderRefunded', refund));
    given(...confirmed, happened('OrderRefunded', refund))
      .when({ type: 'NoteRefund', ...refund })
      .thenNothing();
  });
  test('may come before the order is confirmed', () =>
    given(...captured)
      .when({ type: 'NoteRefund', ...refund })
      .then(happened('OrderRefunded', refund)));
  test('of a placement that failed is no news', () => {
    const failed = [
      requested,
      happened('PlacementRefused', { kind: 'CART', code: 'X' }),
      happened('OrderFailed', { code: 'X' }),
    ];
    given(...failed)
      .when({ type: 'NoteRefund', ...refund })
      .thenNothing();
  });
});

describe('cancelling', () => {
  const wish = happened('CancellationRequested', { by: 'OWNER', reason: 'no' });
  test('a confirmed order begins', () =>
    given(...confirmed)
      .when(cancel)
      .then(wish));
  test('again changes nothing', () =>
    given(...confirmed, wish)
      .when(cancel)
      .thenNothing());
  test('an order that waits for the bank gives it up', () =>
    given(...awaiting)
      .when(cancel)
      .then(happened('PlacementRefused', { kind: 'GIVEN_UP', code: 'PLACEMENT_CANCELLED' })));
  test('while a step is under way is for later', () =>
    given(...authorized)
      .when(cancel)
      .thenRefused({ code: 'ORDER_BUSY' }));
  test('is refused once something was sent', () =>
    given(...confirmed, shipped)
      .when(cancel)
      .thenRefused({ code: 'ORDER_NOT_CANCELLABLE', path: ['input', 'orderId'] }));
});

describe('shipping', () => {
  const version = confirmed.length;
  const all = [
    { lineId: 'a', quantity: 2 },
    { lineId: 'b', quantity: 1 },
  ];
  const parcel = (lines: object[]) =>
    ({ type: 'OrderShipped', data: { shipmentId: 'shp_1', carrier: 'DHL', lines } }) as never;

  test('sends all that is left', () =>
    given(...confirmed)
      .when(ship(version))
      .then(parcel(all)));
  test('sends some of it, then the rest', () => {
    const some = [{ lineId: 'a', quantity: 1 }];
    given(...confirmed)
      .when(ship(version, { lines: some }))
      .then(parcel(some));
    const rest = [
      { lineId: 'a', quantity: 1 },
      { lineId: 'b', quantity: 1 },
    ];
    given(...confirmed, parcel(some))
      .when(ship(version + 1))
      .then(parcel(rest));
  });
  test('tells all that is wrong at once', () =>
    given(...confirmed)
      .when(
        ship(version, {
          lines: [
            { lineId: 'a', quantity: 3 },
            { lineId: 'x', quantity: 1 },
            { lineId: 'a', quantity: 1 },
          ],
        }),
      )
      .thenRefused(
        { code: 'QUANTITY_INVALID', path: ['input', 'lines', '0', 'quantity'] },
        { code: 'LINE_NOT_FOUND', path: ['input', 'lines', '1', 'lineId'] },
        { code: 'LINE_REPEATED', path: ['input', 'lines', '2', 'lineId'] },
      ));
  test('needs lines', () =>
    given(...confirmed)
      .when(ship(version, { lines: [] }))
      .thenRefused({ code: 'LINES_MISSING' }));
  test('needs the present version', () =>
    given(...confirmed)
      .when(ship(version - 1))
      .thenRefused({ code: 'ORDER_VERSION_CONFLICT', currentVersion: version }));
  test('is refused before an order is confirmed, and once it is cancelled', () => {
    given(...captured)
      .when(ship(captured.length))
      .thenRefused({ code: 'ORDER_NOT_SHIPPABLE' });
    const cancelling = [...confirmed, happened('CancellationRequested', { by: 'OWNER' })];
    given(...cancelling)
      .when(ship(cancelling.length))
      .thenRefused({ code: 'ORDER_NOT_SHIPPABLE' });
  });
});

describe('delivering', () => {
  test('ends what was sent as a whole', () => {
    given(...confirmed, shipped)
      .when(deliver(confirmed.length + 1))
      .then(happened('OrderDelivered'));
    given(...confirmed, shipped, happened('OrderDelivered'))
      .when(deliver(1))
      .thenNothing();
  });
  test('is refused before', () =>
    given(...confirmed)
      .when(deliver(confirmed.length))
      .thenRefused({ code: 'ORDER_NOT_DELIVERABLE' }));
});
