import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { offersOf, putIntoCart } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';

const typed = { number: '4242 4242 4242 4242', expiry: '04/40', cvc: '123' };

story('a card becomes a token at the provider’s own page, and a way to pay', (shop) => {
  const sessionOf = async (cartId: string, input: object, client = shop.web()): Promise<Json> => {
    const given = { cartId, provider: 'FAKE', idempotencyKey: randomUUID(), ...input };
    return dataOf(await client.run('PaymentSessionCreate', { input: given })).paymentSessionCreate;
  };

  test('typed into the page, it comes back to the shop where no log sees it', async () => {
    const client = shop.web();
    const [offer] = await offersOf(client);
    const { cart } = await putIntoCart(client, [offer?.variantId as string]);
    const { session } = await sessionOf(cart.id, {}, client);
    const returnUrl = new URL('/shop/checkout?step=payment', session.cardPageUrl).href;
    const page = await shop.fetch(`/pay/card?return_url=${encodeURIComponent(returnUrl)}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('Card number');

    const body = new URLSearchParams({ ...typed, return_url: returnUrl });
    const answer = await shop.fetch('/pay/card', { method: 'POST', body, redirect: 'manual' });
    expect(answer.status).toBe(303);
    const [back, fragment] = (answer.headers.get('location') ?? '').split('#');
    expect(back).toBe(returnUrl);
    const methodToken = new URLSearchParams(fragment).get('paymentToken');
    const paying = await sessionOf(cart.id, { methodToken }, client);
    expect(paying).toMatchObject({ userErrors: [], session: { method: { brand: 'visa', last4: '4242' } } });
  });

  test('scripts get one as JSON; what is no card, or no token, is told as such', async () => {
    const tokenize = (card: object) => shop.fetch('/pay/tokens', { method: 'POST', body: JSON.stringify(card) });
    const good = await tokenize(typed);
    expect([good.status, await good.json()]).toMatchObject([201, { token: expect.stringMatching(/^tok_/) }]);
    const bad = await tokenize({ ...typed, number: '4242 4242 4242 4241' });
    expect([bad.status, await bad.json()]).toMatchObject([
      422,
      { error: { problems: { number: expect.any(String) } } },
    ]);
    const cartId = 'crt_01D00000000000000000000000';
    expect((await sessionOf(cartId, { methodToken: 'tok_unknown' })).userErrors).toMatchObject([
      { __typename: 'InputError', code: 'PAYMENT_TOKEN_UNKNOWN' },
    ]);
  });

  test('what nobody signed is no webhook', async () => {
    const answer = await shop.fetch('/pay/webhooks/test', { method: 'POST', body: '{"id":"evt_1"}' });
    expect(answer.status).toBe(400);
  });

  test('guests have no saved methods, customers have a list of them', async () => {
    const query = '{ paymentProviders viewer { paymentMethods { id } } }';
    expect(dataOf(await shop.web().ask(query))).toEqual({
      paymentProviders: ['FAKE'],
      viewer: { paymentMethods: null },
    });
    expect(dataOf(await (await shop.webOf()).ask(query)).viewer.paymentMethods).toEqual([]);
  });
});
