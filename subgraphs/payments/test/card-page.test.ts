import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cards, createSession } from './operations.ts';
import { type Answer, type RunningPayments, someGuest, startPayments } from './start-payments.ts';

let payments: RunningPayments;
beforeAll(async () => {
  payments = await startPayments('card page');
});
afterAll(() => payments.stop());

const returnUrl = 'http://app.test/checkout?cart=1';
const form = (values: Record<string, string>) =>
  payments.visit('POST', '/pay/card', {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(values).toString(),
  });
const typed = { number: '4242 4242 4242 4242', expiry: '04/30', cvc: '123' };

test('shows a form without script, which no other page can frame, and which leads back to the shop only', async () => {
  const page = await payments.visit('GET', `/pay/card?return_url=${encodeURIComponent(returnUrl)}`);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/app\.test; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(await page.text()).not.toMatch(/<script/i);
});

test('answers a card by going back with a token where no log sees it, and the token pays', async () => {
  const answer = await form({ ...typed, return_url: returnUrl });
  expect(answer.status).toBe(303);
  const target = new URL(answer.headers.get('location') ?? '');
  expect(target.origin + target.pathname + target.search).toBe(returnUrl);
  const methodToken = new URLSearchParams(target.hash.slice(1)).get('paymentToken');
  const { session } = await createSession(payments, someGuest(), { methodToken });
  expect(session.method).toEqual({ brand: 'visa', last4: '4242' });
});

test('shows the token to who came from nowhere', async () => {
  expect(await (await form(typed)).text()).toMatch(/<code>tok_[\w-]{32}<\/code>/);
});

test('tells what is wrong where it is wrong, and repeats neither number nor CVC', async () => {
  const answer = await form({ number: '4242 4242 4242 4241', expiry: '04/20', cvc: '98', return_url: returnUrl });
  const text = await answer.text();
  expect(answer.status).toBe(422);
  for (const problem of ['This is not a card number.', 'This card has expired.', 'Enter three digits.'])
    expect(text).toContain(problem);
  expect(text).not.toMatch(/4241|value="98"/);
  expect(text).toContain('value="04/20"');
});

test.each(['https://evil.example/', 'javascript:alert(1)', '//evil.example', 'http://app.test.evil.example'])(
  'sends nobody to %s',
  async (evil) => {
    expect((await payments.visit('GET', `/pay/card?return_url=${encodeURIComponent(evil)}`)).status).toBe(400);
    const answer = await form({ ...typed, return_url: evil });
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  },
);

test('markup that is typed in stays text', async () => {
  const answer = await form({ ...typed, expiry: '"><b>x' });
  expect(await answer.text()).toContain('value="&quot;&gt;&lt;b&gt;x"');
});

test('scripts get tokens as JSON, and problems by field', async () => {
  const post = (body: string) => payments.visit('POST', '/pay/tokens', { body });
  const good = await post(JSON.stringify({ ...typed, number: cards.good }));
  expect([good.status, good.headers.get('cache-control')]).toEqual([201, 'no-store']);
  const bad = await post(JSON.stringify({ ...typed, cvc: 'x' }));
  expect([bad.status, await bad.json()]).toEqual([
    422,
    { error: { code: 'card_invalid', problems: { cvc: 'Enter three digits.' } } },
  ]);
  for (const body of ['', 'null', '{}', '{"number":5}', '[']) expect((await post(body)).status).toBe(422);
});

test('no card number is kept anywhere', async () => {
  await form(typed);
  const { rows } = await payments.database
    .current()
    .execute<Answer>(sql`select c::text as text from test_provider.cards c`);
  expect(rows.length).toBeGreaterThan(0);
  for (const { text } of rows) expect(text).not.toMatch(/4242 ?4242 ?4242|\D123\D/);
});
