import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, dataOf, type GraphAnswer } from '../clients/graph-answer.ts';
import { demoPeople, newPerson } from '../clients/people.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import { type Lab, openLab } from '../setup/lab.ts';

/** Longer than the window of the limit per address. */
const aSecond = () => new Promise((resolve) => setTimeout(resolve, 1_050));

/** The one place with the limits as they are shipped; the sentences are told in this order, within one minute. */
describe('rate limits', () => {
  let lab: Lab;
  let shop: Shop;
  beforeAll(async () => {
    lab = await openLab({ environment: { RATE_LIMIT_SCALE: '1' } });
    await lab.start();
    shop = openShop(lab.url);
  });
  afterAll(() => lab?.clear());

  const policies = ({ headers }: Pick<GraphAnswer, 'headers'>) => headers.get('ratelimit-policy') ?? '';
  const remaining = ({ headers }: Pick<GraphAnswer, 'headers'>, policy: string) =>
    Number(new RegExp(`"${policy}";r=(\\d+)`).exec(headers.get('ratelimit') ?? '')?.[1]);

  test('are told with every answer, together with what is left', async () => {
    const person = shop.web();
    dataOf(await person.signIn(demoPeople.support));
    const answer = await person.ask('{ __typename }');
    for (const policy of ['"address";q=100;w=1', '"subject";q=60000;w=60', '"address-points";q=120000;w=60']) {
      expect(policies(answer)).toContain(policy);
    }
    expect(policies(answer)).toContain('"client";q=60000000;w=60');
    expect(remaining(answer, 'subject')).toBeLessThan(60_000);
    expect(answer.headers.get('retry-after')).toBeNull();
  });

  test('let nobody guess a password more than five times a minute, whichever door and spelling', async () => {
    const { email } = demoPeople.customer;
    const spellings = [email, email.toUpperCase(), ` ${email}`, email, email];
    for (const spelling of spellings) {
      dataOf(await shop.web().signIn({ email: spelling, password: 'a guess' }));
    }
    const refused = await shop.web().signIn(demoPeople.customer);
    expect([refused.status, codesOf(refused)]).toEqual([429, ['RATE_LIMITED']]);
    expect(remaining(refused, 'sign-in-account')).toBe(0);
    const retryAfter = Number(refused.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ retryable: true, retryAfterMs: retryAfter * 1_000 });
    expect((await shop.mobile().signIn(demoPeople.customer)).status).toBe(429);
    const backOffice = await shop.admin().signIn(demoPeople.customer);
    expect([backOffice.status, backOffice.body.errors[0].extensions.code]).toEqual([429, 'RATE_LIMITED']);
    expect(backOffice.headers.get('retry-after')).not.toBeNull();
  });

  test('of one person are not those of another', async () => {
    expect(dataOf(await shop.web().signIn(demoPeople.support)).signIn.signedIn).toBe(true);
  });

  test('count guesses, not requests: two in one are refused', async () => {
    const guess = `signIn(input: { email: "customer@example.com", password: "x" }) { signedIn }`;
    const answer = await shop.web().ask(`mutation { a: ${guess} b: ${guess} }`);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });

  test('stop one address after twenty sign-ins a minute, and letters to strangers count too', async () => {
    const statuses: number[] = [];
    while (statuses.length < 20 && !statuses.includes(429)) {
      const answer = await shop.web().run('PasswordResetRequest', { email: newPerson().email });
      statuses.push(answer.status);
      if (answer.status === 429) expect(remaining(answer, 'sign-in-address')).toBe(0);
    }
    expect(statuses).toContain(429);
    const register = `mutation ($input: AccountRegisterInput!) { accountRegister(input: $input) { userErrors { code } } }`;
    const { firstName: _, ...input } = newPerson();
    expect((await shop.admin().ask(register, { input })).status).toBe(429);
  });

  test('stop a flood from one address, and let it go on a second later', async () => {
    await aSecond();
    const flood = await Promise.all(Array.from({ length: 160 }, () => shop.mobile().ask('{ __typename }')));
    const refused = flood.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(flood.length - refused.length).toBeGreaterThanOrEqual(100);
    expect(refused.every((answer) => codesOf(answer)[0] === 'RATE_LIMITED')).toBe(true);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    await aSecond();
    expect((await shop.mobile().ask('{ __typename }')).status).toBe(200);
  });
});
