import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { dataOf } from '../clients/graph-answer.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import { type Lab, openLab } from '../setup/lab.ts';

/** Within this time a used token may be the twin of a request that was sent twice; afterwards it is stolen. In ms. */
const raceWindowMs = 10_000;

describe('a refresh token that comes a second time', () => {
  let lab: Lab;
  let shop: Shop;
  beforeAll(async () => {
    lab = await openLab();
    await lab.start();
    shop = openShop(lab.url);
  });
  afterAll(() => lab?.clear());

  test('ends the whole family, the thief’s tokens and the owner’s', async () => {
    const owner = await shop.mobileOf();
    const input = { refreshToken: owner.tokens.refresh, deviceId: owner.deviceId };
    dataOf(await owner.refresh());
    await new Promise((resolve) => setTimeout(resolve, raceWindowMs + 500));
    const stolen = dataOf(await shop.mobile().run('SessionRefresh', { input })).mobileSessionRefresh;
    expect(stolen).toMatchObject({
      accessToken: null,
      refreshToken: null,
      userErrors: [{ code: 'REFRESH_TOKEN_INVALID' }],
    });
    const isOut = ({ status }: { status: number }) => status === 401;
    expect((await eventually(1_000, () => owner.ask('{ viewer { isAuthenticated } }'), isOut)).status).toBe(401);
    expect(dataOf(await owner.refresh()).mobileSessionRefresh.accessToken).toBeNull();
  });
});
