import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, given, type Happening, happen, opened, told } from '../../test/given.ts';
import { dueAt, retryAt } from './due.ts';
import { nextStep } from './next-step.ts';
import { statusOf } from './payment.ts';
import { promisedMinor, refundedMinor } from './refund.ts';
import { expireAction } from './request.ts';

const requiresAction = { told: told('REQUIRES_ACTION', { action: { kind: 'THREE_D_SECURE' } }) } as const;
const authorized = { told: told('AUTHORIZED') };
const captured = { told: told('CAPTURED') };
const voided = { told: told('VOIDED') };
const declined = { told: told('FAILED', { failure: { code: 'expired_card', retryable: false } }) };
const refunded = (refundId: string, amountMinor: number) => ({
  told: told('CAPTURED', { refunds: [{ reference: `ext_${refundId}`, refundId, amountMinor, status: 'SUCCEEDED' }] }),
});
const types = ({ news }: { news: readonly { type: string }[] }) => news.map(({ type }) => type);

describe('what the provider tells', () => {
  test.each<[string, Happening[], Happening, string, string[]]>([
    ['an authorization', [], authorized, 'AUTHORIZED', ['PaymentAuthorized']],
    ['a question to the customer', [], requiresAction, 'REQUIRES_ACTION', ['PaymentActionRequired']],
    ['an answer of the customer', [requiresAction], authorized, 'AUTHORIZED', ['PaymentAuthorized']],
    ['a decline', [], declined, 'FAILED', ['PaymentFailed']],
    ['a decline after the question', [requiresAction], declined, 'FAILED', ['PaymentFailed']],
    ['a capture', [authorized], captured, 'CAPTURED', ['PaymentCaptured']],
    ['a void', [authorized], voided, 'CANCELLED', ['PaymentVoided']],
    ['a void of what was never confirmed', [requiresAction], voided, 'CANCELLED', ['PaymentVoided']],
    [
      'a refund made at its own desk',
      [authorized, captured],
      refunded('x', 300),
      'PARTIALLY_REFUNDED',
      ['PaymentRefunded'],
    ],
  ])('%s is taken in and told on', (_what, past, happening, status, news) => {
    const outcome = given(...past).when(happening);
    expect([statusOf(outcome.payment), types(outcome)]).toEqual([status, news]);
  });

  test.each<[string, Happening[], Happening]>([
    ['an authorization', [authorized], authorized],
    ['a question that was answered', [requiresAction, authorized], requiresAction],
    ['an authorization of what was captured', [authorized, captured], authorized],
    ['a question about what was captured', [authorized, captured], requiresAction],
    ['an authorization of what was voided', [authorized, voided], authorized],
    ['a decline of what was authorized', [authorized], declined],
    ['an authorization of what failed', [declined], authorized],
    ['a void of what was captured', [authorized, captured], voided],
    ['a refund', [authorized, captured, refunded('x', 300)], refunded('x', 300)],
  ])('twice or late changes nothing: %s', (_what, past, happening) => {
    const outcome = given(...past).when(happening);
    expect(outcome.news).toEqual([]);
    expect(outcome.payment).toEqual(given(...past).when().payment);
  });

  test('early brings what was missed on the way, with a version each', () => {
    expect(given().when(captured).news).toEqual([
      { type: 'PaymentAuthorized', version: 1 },
      { type: 'PaymentCaptured', amountMinor: 1_000, version: 2 },
    ]);
  });

  test.each<[string, Happening[], Happening]>([
    ['authorized', [], { told: told('AUTHORIZED', { amountMinor: 1_001 }) }],
    ['captured', [authorized], { told: told('CAPTURED', { capturedMinor: 1_001 }) }],
    ['refunded', [authorized, captured], refunded('x', 1_001)],
  ])('of more than was to be %s is not believed', (_what, past, happening) => {
    expect(() => given(...past).when(happening)).toThrow(/Expected at most 1000/);
  });

  test('of another payment is not believed', () => {
    expect(() => given(authorized).when({ told: told('CAPTURED', { reference: 'ext_2' }) })).toThrow(
      /Expected news of/,
    );
  });

  test('of a decline says why', () => {
    expect(given().when(declined).payment.failure).toEqual({ code: 'expired_card', retryable: false });
  });
});

describe('capture and void', () => {
  test.each<[string, Happening[], 'CAPTURE' | 'VOID', string | undefined, string | undefined]>([
    ['captures what is authorized', [authorized], 'CAPTURE', undefined, 'CAPTURE'],
    ['captures nothing twice', [authorized, captured], 'CAPTURE', undefined, undefined],
    ['captures nothing that waits for its customer', [requiresAction], 'CAPTURE', 'PAYMENT_NOT_AUTHORIZED', undefined],
    ['captures nothing that failed', [declined], 'CAPTURE', 'PAYMENT_NOT_AUTHORIZED', undefined],
    [
      'captures nothing that is being voided',
      [authorized, { asked: 'VOID' }],
      'CAPTURE',
      'PAYMENT_NOT_AUTHORIZED',
      'VOID',
    ],
    ['voids what is authorized', [authorized], 'VOID', undefined, 'VOID'],
    ['voids what waits for its customer', [requiresAction], 'VOID', undefined, 'VOID'],
    ['voids nothing that failed', [declined], 'VOID', undefined, undefined],
    ['voids nothing twice', [authorized, voided], 'VOID', undefined, undefined],
    ['voids nothing that was captured', [authorized, captured], 'VOID', 'PAYMENT_CAPTURED', undefined],
    ['waits for a capture', [authorized, { asked: 'CAPTURE' }], 'VOID', 'PAYMENT_BUSY', 'CAPTURE'],
  ])('%s', (_what, past, asked, refusal, step) => {
    const outcome = given(...past).when({ asked });
    expect(outcome.refusal).toBe(refusal);
    expect(nextStep(outcome.payment)?.kind).toBe(step);
  });

  test('what is to be voided before the provider answered is asked for first, with the same key, and voided then', () => {
    const { payment } = given().when({ asked: 'VOID' });
    expect(nextStep(payment)).toEqual(nextStep(opened()));
    expect(nextStep(happen(payment, authorized).payment)?.kind).toBe('VOID');
    expect(nextStep(happen(payment, declined).payment)).toBeUndefined();
  });

  test('each question keeps its key, whenever it is asked', () => {
    const { payment } = given(authorized).when({ asked: 'CAPTURE' });
    expect(nextStep(payment)).toEqual({ kind: 'CAPTURE', key: 'pay_1:capture', reference: 'ext_1' });
    expect(nextStep(happen(payment, { asked: 'CAPTURE' }).payment)).toEqual(nextStep(payment));
  });
});

describe('a refund', () => {
  test('is of what was captured, and no more than that, also while others are on their way', () => {
    const half = given(authorized, captured).when({ refund: 600, key: 'a' });
    expect(half.refusal).toBeUndefined();
    expect(happen(half.payment, { refund: 401, key: 'b' }).refusal).toBe('REFUND_TOO_HIGH');
    expect(happen(half.payment, { refund: 400, key: 'b' }).refusal).toBeUndefined();
  });

  test('is one per key, and another sum under the same key is a mistake', () => {
    const first = given(authorized, captured).when({ refund: 600, key: 'a' }).payment;
    expect(happen(first, { refund: 600, key: 'a' })).toEqual({ payment: first, news: [], refusal: undefined });
    expect(happen(first, { refund: 500, key: 'a' }).refusal).toBe('REFUND_KEY_REUSED');
  });

  test('of what was not captured is refused', () => {
    expect(given(authorized).when({ refund: 1, key: 'a' }).refusal).toBe('PAYMENT_NOT_CAPTURED');
  });

  test('is told once it was made, with the total', () => {
    const outcome = given(authorized, captured, { refund: 400, key: 'a' }, { refund: 600, key: 'b' }).when(
      refunded('ref_a', 400),
      refunded('ref_b', 600),
    );
    expect(outcome.news).toMatchObject([
      { type: 'PaymentRefunded', refundId: 'ref_a', amountMinor: 400, refundedTotalMinor: 400 },
      { type: 'PaymentRefunded', refundId: 'ref_b', amountMinor: 600, refundedTotalMinor: 1_000 },
    ]);
    expect(statusOf(outcome.payment)).toBe('REFUNDED');
  });
});

describe('time', () => {
  const later = (ms: number) => new Date(at.getTime() + ms);

  test('ends the wait for a customer, who is told that it was too late', () => {
    const waiting = given().when(requiresAction).payment;
    expect(expireAction(waiting, later(14 * 60_000))).toBe(waiting);
    const expired = expireAction(waiting, later(15 * 60_000));
    expect(nextStep(expired)?.kind).toBe('VOID');
    expect(happen(expired, voided)).toMatchObject({
      payment: { stage: 'FAILED', failure: { code: 'authentication_expired' } },
      news: [{ type: 'PaymentFailed', retryable: true }],
    });
    // Who confirmed at the last moment has paid.
    expect(happen(expired, authorized).payment.stage).toBe('AUTHORIZED');
  });

  test('brings back what nobody answered, less and less often', () => {
    expect(dueAt(opened(), at)).toEqual(later(12_000));
    expect(dueAt(given().when(requiresAction).payment, at)).toEqual(later(20_000));
    expect(dueAt(given().when(authorized).payment, at)).toBeUndefined();
    expect([1, 2, 3, 50].map((failures) => retryAt(failures, at).getTime() - at.getTime())).toEqual([
      2_000, 4_000, 8_000, 300_000,
    ]);
  });
});

test('whatever happens in whatever order, the books balance', () => {
  const anything = fc.oneof(
    fc.constantFrom<Happening>(
      requiresAction,
      authorized,
      captured,
      voided,
      declined,
      { asked: 'CAPTURE' },
      { asked: 'VOID' },
    ),
    fc.record({ refund: fc.integer({ min: 1, max: 1_200 }), key: fc.constantFrom('a', 'b', 'c') }),
    fc
      .record({ id: fc.constantFrom('ref_a', 'ref_b', 'ref_c'), minor: fc.integer({ min: 1, max: 600 }) })
      .map(({ id, minor }) => refunded(id, minor)),
  );
  const rule = fc.property(fc.array(anything, { maxLength: 30 }), (happenings) => {
    let payment = opened();
    const news: { type: string; version: number }[] = [];
    for (const happening of happenings) {
      try {
        const after = happen(payment, happening);
        payment = after.payment;
        news.push(...after.news);
      } catch {
        // More than there was: not believed, nothing changed.
      }
      expect(payment.authorizedMinor).toBeLessThanOrEqual(payment.amountMinor);
      expect(payment.capturedMinor).toBeLessThanOrEqual(payment.authorizedMinor);
      expect(refundedMinor(payment.refunds)).toBeLessThanOrEqual(payment.capturedMinor);
    }
    expect(news.map(({ version }) => version)).toEqual(news.map((_, index) => index + 1));
    for (const type of ['PaymentAuthorized', 'PaymentCaptured', 'PaymentVoided', 'PaymentFailed'])
      expect(news.filter((one) => one.type === type).length).toBeLessThanOrEqual(1);
    expect(promisedMinor(payment.refunds)).toBeGreaterThanOrEqual(refundedMinor(payment.refunds));
  });
  fc.assert(rule, { numRuns: 500 });
});
