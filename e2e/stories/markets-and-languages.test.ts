import { expect, test } from 'vitest';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { demoPeople } from '../clients/people.ts';
import { story } from '../clients/story.ts';

const markets = [
  ['DE-EUR', 'EUR', 2, /^€\d+\.\d{2}$/],
  ['US-USD', 'USD', 2, /^\$\d+\.\d{2}$/],
  ['GB-GBP', 'GBP', 2, /^£\d+\.\d{2}$/],
  ['JP-JPY', 'JPY', 0, /^¥[\d,]+$/],
  ['KW-KWD', 'KWD', 3, /^KWD\s\d+\.\d{3}$/],
] as const;

story('markets', (shop) => {
  const productIn = async (market?: string): Promise<Json> =>
    dataOf(await shop.web(market ? { market } : {}).run('ProductPage', { slug: 'aurora-kettle' })).productPage;

  test.each(markets)('%s has prices in %s with %i decimals', async (market, currency, decimals, display) => {
    const { product, jsonLd } = await productIn(market);
    for (const { price } of product.variants) {
      const { minor, amount } = price.current;
      expect(price.current.currency).toBe(currency);
      expect(amount).toMatch(decimals === 0 ? /^\d+$/ : new RegExp(`^\\d+\\.\\d{${decimals}}$`));
      expect(Math.round(Number(amount) * 10 ** decimals)).toBe(minor);
    }
    expect(product.tile.price.current).toMatch(display);
    expect(jsonLd.offers.priceCurrency).toBe(currency);
    const { productScreen } = dataOf(
      await shop.mobile({ market }).run('ProductScreen', { id: product.id, density: 'X2' }),
    );
    expect(productScreen.product.card.price).toBe(product.tile.price.current);
  });

  test('the first is the one without a word', async () => {
    expect((await productIn()).jsonLd.offers.priceCurrency).toBe('EUR');
  });

  test('a browser may keep its choice in a cookie; a header counts more', async () => {
    const client = shop.web();
    client.cookies.set('prism-market', 'JP-JPY');
    client.cookies.set('prism-language', 'de');
    const { product, seo } = dataOf(await client.run('ProductPage', { slug: 'aurora-kettle' })).productPage;
    expect(product.variants[0].price.current.currency).toBe('JPY');
    expect(seo.title).toContain(' von ');
    const abroad = shop.web({ market: 'US-USD' });
    abroad.cookies.set('prism-market', 'JP-JPY');
    const page = dataOf(await abroad.run('ProductPage', { slug: 'aurora-kettle' })).productPage;
    expect(page.jsonLd.offers.priceCurrency).toBe('USD');
  });

  test('one the shop does not sell in is refused by name', async () => {
    const { status, errors } = await shop.web({ market: 'FR-EUR' }).run('ProductPage', { slug: 'aurora-kettle' });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ message: expect.stringContaining('JP-JPY'), extensions: { code: 'BAD_REQUEST' } }]);
  });

  test('the back office sees the prices of the market it asks for', async () => {
    const admin = await shop.adminOf(demoPeople.admin);
    const { productBySlug } = dataOf(await admin.run('ProductPrices', { slug: 'aurora-kettle' }));
    expect(productBySlug.variants[0].price.current.currency).toBe('EUR');
    expect(Number(productBySlug.variants[0].unitCost.amount)).toBeGreaterThan(0);
  });
});

story('languages', (shop) => {
  const pageIn = async (language: string): Promise<Json> =>
    dataOf(await shop.web({ language }).run('ProductPage', { slug: 'aurora-kettle' })).productPage;

  test('German readers get German words and German numbers', async () => {
    const { seo, product } = await pageIn('de-AT, en;q=0.5');
    expect(seo.title).toBe('Aurora Kettle von Aurora');
    expect(product.tile.price.current).toMatch(/^\d+,\d{2}\s€$/);
    expect(product.tile.badges[0]).toMatch(/^\d+\s% günstiger$/);
    expect(product.tile.price.screenReader).toContain('vorher');
  });

  test('the app speaks German too', async () => {
    const { id } = (await pageIn('de')).product;
    const { productScreen } = dataOf(await shop.mobile({ language: 'de' }).run('ProductScreen', { id, density: 'X1' }));
    expect(productScreen.share.text).toBe('Schau mal: Aurora Kettle');
  });

  test('refusals are told in German', async () => {
    const input = { email: 'niemand@example.com', password: 'falsch' };
    const { signIn } = dataOf(await shop.web({ language: 'de' }).run('SignIn', { input }));
    expect(signIn.userErrors[0].message).toBe('E-Mail-Adresse und Passwort passen nicht zusammen.');
  });

  test('whoever speaks neither gets English', async () => {
    expect((await pageIn('fr, ja;q=0.8')).seo.title).toBe('Aurora Kettle by Aurora');
  });
});
