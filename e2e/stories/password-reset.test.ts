import { expect, test } from 'vitest';
import { eventually } from '../clients/eventually.ts';
import { dataOf, type Json } from '../clients/graph-answer.ts';
import { readLetter } from '../clients/mailbox.ts';
import { newPerson } from '../clients/people.ts';
import { story } from '../clients/story.ts';

const newPassword = 'quite another long secret';

story('a forgotten password', (shop) => {
  const askFor = (email: string) => shop.web().run('PasswordResetRequest', { email });
  const reset = async (token: string): Promise<Json> =>
    dataOf(await shop.web().run('PasswordReset', { token, newPassword })).accountPasswordReset;
  const tokenFor = async (email: string) => {
    dataOf(await askFor(email));
    const { text } = await readLetter(shop.url, email, 'A new password');
    return text.split('\n').find((line) => /^[\w-]{20,}$/.test(line)) ?? '';
  };

  test('is set anew with the token from a letter, once; everybody who was signed in is out', async () => {
    const person = await shop.register();
    const client = await shop.webOf(person);
    const token = await tokenFor(person.email);
    expect(await reset(token)).toMatchObject({ accepted: true, userErrors: [] });
    const isIn = async () => dataOf(await client.ask('{ viewer { isAuthenticated } }')).viewer.isAuthenticated;
    expect(await eventually(1_000, isIn, (isStillIn) => !isStillIn)).toBe(false);
    expect(dataOf(await shop.web().signIn(person)).signIn.signedIn).toBe(false);
    expect(dataOf(await shop.web().signIn({ ...person, password: newPassword })).signIn.signedIn).toBe(true);
    expect(await reset(token)).toMatchObject({ accepted: false, userErrors: [{ code: 'RESET_TOKEN_INVALID' }] });
    await readLetter(shop.url, person.email, 'Your password has changed');
  });

  test('is asked for in the same words whether or not the address is known', async () => {
    const [known, unknown] = await Promise.all([askFor((await shop.register()).email), askFor(newPerson().email)]);
    expect([unknown.status, unknown.data]).toEqual([known.status, known.data]);
    expect(known.data.accountPasswordResetRequest).toEqual({ accepted: true, userErrors: [] });
  });

  test('is not set by a token that was made up', async () => {
    expect(await reset('a'.repeat(43))).toMatchObject({
      accepted: false,
      userErrors: [{ code: 'RESET_TOKEN_INVALID' }],
    });
  });
});
