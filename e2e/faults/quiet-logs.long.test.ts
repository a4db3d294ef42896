import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, dataOf } from '../clients/graph-answer.ts';
import { readLetter } from '../clients/mailbox.ts';
import { demoPeople } from '../clients/people.ts';
import { offersOf } from '../clients/shelves.ts';
import { openShop, type Shop } from '../clients/shop.ts';
import { bringToTheTill, buy, cards } from '../clients/till.ts';
import { makeDataFolder } from '../setup/data-folder.ts';
import type { HostProcess } from '../setup/host-process.ts';
import { type Lab, openLab } from '../setup/lab.ts';

let lab: Lab;
let host: HostProcess;
let shop: Shop;
let folder: Awaited<ReturnType<typeof makeDataFolder>>;
beforeAll(async () => {
  folder = await makeDataFolder();
  lab = await openLab({ environment: { LOG_LEVEL: 'trace', AUDIT_LOG: join(folder.path, 'audit.jsonl') } });
  host = await lab.start();
  shop = openShop(lab.url);
});
afterAll(async () => {
  await lab?.clear();
  await folder?.remove();
});

/** Goes through sign-in, refusal and purchase; answers what nobody may read later. */
async function live(): Promise<string[]> {
  const person = await shop.register('Quintessa');
  const wrong = 'a wrong password of hers';
  dataOf(await shop.web().signIn({ ...person, password: wrong }));
  const web = await shop.webOf(person);
  const mobile = await shop.mobileOf(person);
  await shop.admin().signIn({ ...demoPeople.admin, password: wrong });
  const admin = await shop.adminOf(demoPeople.support);
  expect(codesOf(await admin.run('ProductPrices', { slug: 'aurora-kettle' }))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  const forged = 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJjdXNfMSJ9.forged';
  await shop.fetch('/mobile/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: forged },
    body: '{"query":"{ __typename }"}',
  });
  const [offer] = await offersOf(web);
  const paid = await buy(
    web,
    shop.url,
    await bringToTheTill(web, [offer?.variantId as string], { email: person.email }),
  );
  expect(paid.order.status).toBe('CONFIRMED');
  await buy(
    web,
    shop.url,
    await bringToTheTill(web, [offer?.variantId as string], { email: person.email }),
    cards.declined,
  );
  const cookies = (web.cookies.header() ?? '').split('; ').map((pair) => pair.split('=')[1] ?? '');
  const tokens = [...cookies, mobile.tokens.access ?? '', mobile.tokens.refresh ?? '', admin.token ?? ''];
  dataOf(await mobile.ask('{ viewer { customer { email } } }'));
  dataOf(await shop.web().run('PasswordResetRequest', { email: person.email }));
  const { text } = await readLetter(shop.url, person.email, 'A new password');
  const resetToken = text.split('\n').find((line) => /^[\w-]{20,}$/.test(line)) ?? '';
  expect(resetToken).not.toBe('');
  const numbers = [cards.succeeds, cards.declined].flatMap((card) => [card, card.replaceAll(' ', '')]);
  return [person.email, person.password, wrong, forged.slice(7), resetToken, ...tokens, ...numbers];
}

test('through sign-in, refusal and purchase, no line of the log holds a secret, an address or a card', async () => {
  const secrets = await live();
  await host.stop();
  const audit = await readFile(join(folder.path, 'audit.jsonl'), 'utf8');
  expect(host.output()).toContain('"msg":"operation"');
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8);
    expect(host.output()).not.toContain(secret);
    expect(audit).not.toContain(secret);
  }
  expect(host.output()).not.toMatch(/Bearer [^[]|eyJ[\w-]{10}/);
  const entries = audit
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const codes = entries.flatMap(({ details }) => details.codes ?? []);
  expect(entries.filter(({ action }) => action === 'schema-served').map(({ details }) => details.schema)).toEqual(
    expect.arrayContaining(['web', 'mobile', 'admin']),
  );
  expect(codes).toEqual(expect.arrayContaining(['UNAUTHENTICATED', 'UNAUTHORIZED_FIELD_OR_TYPE']));
}, 60_000);
