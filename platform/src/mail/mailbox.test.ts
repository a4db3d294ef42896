import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newId } from '../ids/index.ts';
import { silentLogger } from '../log/index.ts';
import type { HttpAnswer } from '../subgraph/index.ts';
import { routeRequest } from '../testing/route-request.ts';
import { createMailer } from './create-mailer.ts';
import { createMailboxMailer } from './mailbox-mailer.ts';
import { mailboxRoutes } from './mailbox-routes.ts';

const folders: string[] = [];
afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

async function given() {
  const folder = await mkdtemp(join(tmpdir(), 'mailbox-'));
  folders.push(folder);
  const mailboxDir = join(folder, 'mailbox');
  const common = { mailboxDir, from: 'Prism <shop@localhost>', log: silentLogger };
  const [list, one] = mailboxRoutes(mailboxDir);
  return {
    mailboxDir,
    mailer: createMailer(common),
    mailerAt: (time: string) => createMailboxMailer({ ...common, now: () => new Date(time) }),
    openList: async () => (await list?.handle(routeRequest())) as HttpAnswer,
    open: async (id: string) => (await one?.handle(routeRequest({ params: { id } }))) as HttpAnswer,
    ids: async () =>
      (await readdir(mailboxDir)).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)),
  };
}

const mail = { to: 'ada@example.com', subject: 'Welcome, Ada', text: 'Hello' };

test('each mail is two files that sort by time and are for their owner alone', async () => {
  const { mailboxDir, mailer } = await given();
  await mailer.send({ ...mail, subject: 'first' });
  await mailer.send({ ...mail, subject: 'second' });
  const names = (await readdir(mailboxDir)).toSorted();
  expect(names).toEqual([
    expect.stringMatching(/^mail_\w{26}\.eml$/),
    expect.stringMatching(/\.json$/),
    expect.stringMatching(/\.eml$/),
    expect.stringMatching(/\.json$/),
  ]);
  expect(await readFile(join(mailboxDir, names[1] ?? ''), 'utf8')).toContain('"subject": "first"');
  const eml = await readFile(join(mailboxDir, names[0] ?? ''), 'utf8');
  expect(eml).toMatch(/^From: Prism <shop@localhost>\r\nTo: ada@example\.com\r\nSubject: first\r\n/);
  expect((await stat(join(mailboxDir, names[0] ?? ''))).mode & 0o077).toBe(0);
});

test('the list shows the newest first, and an empty one before any mail', async () => {
  const { openList, mailerAt } = await given();
  expect((await openList()).body).toContain('Nothing yet.');
  await mailerAt('2026-01-01T10:00:00.000Z').send({ ...mail, subject: 'older' });
  await mailerAt('2026-01-02T10:00:00.000Z').send({ ...mail, subject: 'newer' });
  const body = String((await openList()).body);
  expect(body.indexOf('newer')).toBeLessThan(body.indexOf('older'));
  expect(body).toContain('<time datetime="2026-01-01T10:00:00.000Z">');
  expect(body).toContain('ada@example.com');
});

test('a mail shows its text with web addresses as links, and no others', async () => {
  const { mailer, open, ids } = await given();
  const text = 'Go to https://shop.example/verify?token=a&b=c. Not javascript:alert(1), not ftp://x.example.';
  await mailer.send({ ...mail, text });
  const { body } = await open((await ids())[0] ?? '');
  expect(body).toContain('<a href="https://shop.example/verify?token=a&amp;b=c" target="_blank"');
  expect(String(body).match(/<a href="(?!\/mailbox")/g)).toHaveLength(1);
});

test('whatever a mail holds, none of it becomes markup of the page', async () => {
  const { mailer, openList, open, ids } = await given();
  const attack = `"'></title></pre><script>alert(1)</script>`;
  await mailer.send({ to: 'ada@example.com', subject: attack, text: attack, html: attack });
  for (const { body } of [await openList(), await open((await ids())[0] ?? '')]) {
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;');
  }
});

test('pages allow no script, and nothing from outside', async () => {
  const { mailer, openList, open, ids } = await given();
  await mailer.send({ ...mail, html: '<p style="color: red">Hello</p>' });
  const page = await open((await ids())[0] ?? '');
  for (const { headers, body } of [await openList(), page]) {
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['content-security-policy']).not.toMatch(/script|https?:|\*/);
    expect(headers['cache-control']).toBe('no-store');
    expect(String(body).match(/<(script|link|img)/)).toBeNull();
  }
  expect(page.body).toContain(
    '<iframe title="HTML part" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="',
  );
});

test.each(['../secret', '..%2fsecret', 'mail_../../etc/passwd', 'secret', '', newId('mail'), newId('prd')])(
  'an id that is none, or unknown, is not found: %s',
  async (id) => {
    const { mailer, mailboxDir, open } = await given();
    await mailer.send(mail);
    await writeFile(join(mailboxDir, '../secret.json'), '{}');
    expect(await open(id)).toMatchObject({ status: 404 });
  },
);

test('a damaged file and files of others are passed over', async () => {
  const { mailer, mailboxDir, openList, open } = await given();
  await mailer.send(mail);
  const damaged = newId('mail');
  await writeFile(join(mailboxDir, `${damaged}.json`), '{"id": ');
  await writeFile(join(mailboxDir, 'notes.json'), '{}');
  expect((await openList()).body).toContain('Welcome, Ada');
  expect(await open(damaged)).toMatchObject({ status: 404 });
});

test('a mailbox that cannot be written to is an error that says so', async () => {
  const { mailboxDir, mailer } = await given();
  await writeFile(mailboxDir, 'a file, not a folder');
  await expect(mailer.send(mail)).rejects.toThrow('cannot be written to');
});
