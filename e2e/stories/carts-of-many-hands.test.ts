import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { addsUp, type Offer, offersOf, putIntoCart } from '../clients/shelves.ts';
import { story } from '../clients/story.ts';

const times = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));

story(
  'carts that many hands reach into at once',
  (shop) => {
    const cartOf = async (client: Parameters<typeof offersOf>[0]): Promise<Json> =>
      dataOf(await client.ask('{ viewer { cart { id version totalQuantity lines { id quantity variant { id } } } } }'))
        .viewer.cart;

    test('fifty adds with keys of their own, at the same time: everything is there, in one cart', async () => {
      const client = shop.web();
      const offers = (await offersOf(client, 'spectrum-tee')).slice(0, 50) as Offer[];
      const { cart } = await putIntoCart(client, [offers[0]?.variantId as string]);
      const payloads = await Promise.all(
        offers.map(({ variantId }) => putIntoCart(client, [variantId], { cartId: cart.id })),
      );
      expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      const after = await cartOf(client);
      expect(after).toMatchObject({ id: cart.id, totalQuantity: 51, version: cart.version + 50 });
      expect(after.lines).toHaveLength(50);
    });

    test('a customer’s first fifty adds open one cart', async () => {
      const client = await shop.webOf();
      const offers = (await offersOf(client, 'spectrum-tee')).slice(0, 50);
      const payloads = await Promise.all(offers.map(({ variantId }) => putIntoCart(client, [variantId])));
      expect(new Set(payloads.map(({ cart }) => cart.id)).size).toBe(1);
      expect((await cartOf(client)).lines).toHaveLength(50);
    });

    test('the same key fifty times: one add', async () => {
      const client = await shop.webOf();
      const [offer] = await offersOf(client);
      const idempotencyKey = randomUUID();
      const payloads = await Promise.all(
        times(50, () => putIntoCart(client, [offer?.variantId as string], { idempotencyKey })),
      );
      expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect(await cartOf(client)).toMatchObject({ totalQuantity: 1 });
    });

    test('a change of what is no longer so is refused, with the cart as it is', async () => {
      const client = shop.web();
      const offers = await offersOf(client);
      const { cart } = await putIntoCart(client, [offers[0]?.variantId as string]);
      const { cart: newer } = await putIntoCart(client, [offers[1]?.variantId as string]);
      const input = {
        cartId: cart.id,
        expectedVersion: cart.version,
        lines: [{ lineId: cart.lines[0].id, quantity: 0 }],
      };
      const { cartLinesSet } = dataOf(await client.run('CartLinesSet', { input }));
      expect(cartLinesSet.userErrors).toMatchObject([
        { __typename: 'CartVersionConflictError', currentVersion: newer.version },
      ]);
      expect(cartLinesSet.cart).toMatchObject({ id: cart.id, version: newer.version, totalQuantity: 2 });
      expect((await cartOf(client)).lines).toHaveLength(2);
    });

    test('two sign-ins at once take a visitor’s cart along once, and nothing is lost', async () => {
      const person = await shop.register();
      const visitor = shop.web();
      const offers = await offersOf(visitor);
      const { cart: theirs } = await putIntoCart(await shop.webOf(person), [offers[0]?.variantId as string]);
      const { cart: guest } = await putIntoCart(visitor, [offers[0]?.variantId, offers[1]?.variantId] as string[]);
      const signIn = async (): Promise<Json> =>
        dataOf(await visitor.run('SignIn', { input: { ...credentialsOf(person), guestCartId: guest.id } })).signIn;
      const answers = await Promise.all([signIn(), signIn()]);
      expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
      expect(answers.map(({ cart }) => cart.id)).toEqual([theirs.id, theirs.id]);
      const merged = await cartOf(await shop.webOf(person));
      expect(merged).toMatchObject({ id: theirs.id, totalQuantity: 3 });
      expect(merged.lines.map(({ quantity }: Json) => quantity).sort()).toEqual([1, 2]);
    });

    test('what a guest put into a cart on the phone is there after signing in', async () => {
      const phone = shop.mobile();
      const offers = await offersOf(shop.web());
      const { cart: guest } = await putIntoCart(phone, [offers[2]?.variantId as string], { density: 'X2' });
      const answer = await phone.signIn(await shop.register(), { guestCartId: guest.id });
      const { cart } = dataOf(answer).mobileSignIn;
      expect(cart.totalQuantity).toBe(1);
      expect(cart.id).not.toBe(guest.id);
      expect(dataOf(await phone.run('Cart', { density: 'X2' })).viewer.cart.lines[0].variant.id).toBe(
        offers[2]?.variantId,
      );
    });

    test('whatever is put together, the sums are right', async () => {
      const client = await shop.webOf(undefined, { market: 'JP-JPY' });
      for (const slug of ['celestial-watch', 'spectrum-tee', 'foxy-mug']) {
        const [offer] = await offersOf(client, slug);
        if (!offer) continue;
        const { cart } = await putIntoCart(client, [offer.variantId]);
        expect(addsUp(cart)).toBe(true);
        expect(cart.currency).toBe('JPY');
      }
    });
  },
  { inOrder: true },
);

const credentialsOf = ({ email, password }: { email: string; password: string }) => ({ email, password });
