/** Answers of Stripe's API, as its reference shows them (https://docs.stripe.com/api), version 2024-06-20, shortened. */

const card = {
  brand: 'visa',
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
  country: 'US',
  exp_month: 4,
  exp_year: 2030,
  fingerprint: 'mToisGZ01V71BCos',
  funding: 'credit',
  last4: '4242',
  wallet: null,
};

export const paymentMethod = {
  id: 'pm_1PgafmB7WZ01zgkWTdNqyabc',
  object: 'payment_method',
  allow_redisplay: 'unspecified',
  billing_details: { address: { city: null }, email: null, name: null, phone: null },
  card,
  created: 1721845282,
  customer: null as string | null,
  livemode: false,
  metadata: {},
  type: 'card',
};

export const charge = (refunds: object[] = []) => ({
  id: 'ch_3PgafmB7WZ01zgkW0zXyz123',
  object: 'charge',
  amount: 1999,
  amount_captured: 0,
  amount_refunded: 0,
  currency: 'eur',
  paid: true,
  payment_intent: 'pi_3PgafmB7WZ01zgkW0abcdefg',
  payment_method_details: { card: { ...card, network: 'visa', three_d_secure: null }, type: 'card' },
  refunds: { object: 'list', data: refunds, has_more: false, url: '/v1/charges/ch_3PgafmB7WZ01zgkW0zXyz123/refunds' },
  status: 'succeeded',
});

export const intent = (changes: object = {}) => ({
  id: 'pi_3PgafmB7WZ01zgkW0abcdefg',
  object: 'payment_intent',
  amount: 1999,
  amount_capturable: 1999,
  amount_details: { tip: {} },
  amount_received: 0,
  canceled_at: null,
  cancellation_reason: null,
  capture_method: 'manual',
  client_secret: 'pi_3PgafmB7WZ01zgkW0abcdefg_secret_YrKJUKribcBjcG8HVhfZluoGH',
  confirmation_method: 'automatic',
  created: 1721845283,
  currency: 'eur',
  customer: null,
  last_payment_error: null,
  latest_charge: charge(),
  livemode: false,
  metadata: { payment_id: 'pay_1', order_id: 'ord_1' },
  next_action: null,
  payment_method: 'pm_1PgafmB7WZ01zgkWTdNqyabc',
  payment_method_types: ['card'],
  setup_future_usage: null,
  status: 'requires_capture',
  ...changes,
});

export const requiresAction = intent({
  amount_capturable: 0,
  latest_charge: null,
  next_action: {
    redirect_to_url: {
      return_url: 'https://shop.example/checkout?paymentId=pay_1',
      url: 'https://hooks.stripe.com/3d_secure_2/hosted?merchant=acct_1032D82eZvKYlo2C',
    },
    type: 'redirect_to_url',
  },
  status: 'requires_action',
});

/** HTTP 402. */
export const declined = (code: string, declineCode?: string) => ({
  error: {
    charge: 'ch_3PgafmB7WZ01zgkW0zXyz123',
    code,
    ...(declineCode !== undefined && { decline_code: declineCode }),
    doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}`,
    message: 'Your card was declined.',
    payment_intent: intent({
      amount_capturable: 0,
      last_payment_error: { code, decline_code: declineCode, message: 'Your card was declined.', type: 'card_error' },
      latest_charge: 'ch_3PgafmB7WZ01zgkW0zXyz123',
      payment_method: null,
      status: 'requires_payment_method',
    }),
    payment_method: paymentMethod,
    request_log_url: 'https://dashboard.stripe.com/test/logs/req_abc',
    type: 'card_error',
  },
});

/** HTTP 429. */
export const rateLimited = {
  error: {
    code: 'rate_limit',
    doc_url: 'https://stripe.com/docs/error-codes/rate-limit',
    message: 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
    type: 'invalid_request_error',
  },
};

/** HTTP 409: the first request with this key is still at work. */
export const keyInUse = {
  error: {
    code: 'idempotency_key_in_use',
    doc_url: 'https://stripe.com/docs/error-codes/idempotency-key-in-use',
    message: 'There is currently another in-progress request using this Idempotent Key.',
    type: 'idempotency_error',
  },
};

/** HTTP 400: the key was used with other parameters. */
export const keyReused = {
  error: {
    message: 'Keys for idempotent requests can only be used with the same parameters they were first used with.',
    type: 'idempotency_error',
  },
};

/** HTTP 400. */
export const unexpectedState = {
  error: {
    code: 'payment_intent_unexpected_state',
    doc_url: 'https://stripe.com/docs/error-codes/payment-intent-unexpected-state',
    message: 'This PaymentIntent could not be captured because it has a status of canceled.',
    payment_intent: intent({ status: 'canceled' }),
    type: 'invalid_request_error',
  },
};

/** HTTP 404. */
export const missing = {
  error: {
    code: 'resource_missing',
    doc_url: 'https://stripe.com/docs/error-codes/resource-missing',
    message: "No such PaymentMethod: 'pm_nothing'",
    param: 'payment_method',
    type: 'invalid_request_error',
  },
};

/** HTTP 500. */
export const apiError = { error: { message: 'An unknown error occurred.', type: 'api_error' } };

export const refund = {
  id: 're_3PgafmB7WZ01zgkW0refund1',
  object: 'refund',
  amount: 500,
  charge: 'ch_3PgafmB7WZ01zgkW0zXyz123',
  currency: 'eur',
  metadata: { refund_id: 'ref_1' },
  payment_intent: 'pi_3PgafmB7WZ01zgkW0abcdefg',
  reason: null,
  status: 'succeeded',
};

export const customer = { id: 'cus_QXg1o8vcGmoR32', object: 'customer', email: 'anna@example.com', metadata: {} };

export const event = (type: string, object: unknown) => ({
  id: 'evt_3PgafmB7WZ01zgkW0event12',
  object: 'event',
  api_version: '2024-06-20',
  created: 1721845284,
  data: { object },
  livemode: false,
  pending_webhooks: 1,
  request: { id: 'req_abc', idempotency_key: 'pay_1:authorize' },
  type,
});
