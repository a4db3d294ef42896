import { inspect } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import type { PrismError } from '../errors/index.ts';
import { silentLogger } from '../log/index.ts';
import { createMailer } from './create-mailer.ts';
import { type SmtpTestServer, startSmtpTestServer } from './smtp-test-server.ts';

const servers: SmtpTestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function given(...server: Parameters<typeof startSmtpTestServer>) {
  const smtp = await startSmtpTestServer(...server);
  servers.push(smtp);
  return { smtp, mailer: mailerTo(`smtp://shop:s3cret-pass@127.0.0.1:${smtp.port}`) };
}

function mailerTo(smtpUrl: string) {
  return createMailer({ smtpUrl, mailboxDir: '/nowhere', from: 'Prism <shop@example.com>', log: silentLogger });
}

const mail = { to: 'ada@example.com', subject: 'Grüße', text: 'Hello\n.\nAda', html: '<p>Hello Ada</p>' };

function failureOf(sending: Promise<void>): Promise<PrismError> {
  return sending.then(
    () => Promise.reject(new Error('it was sent')),
    (error) => error,
  );
}

/** What a log could make of it. */
const everythingIn = (failure: PrismError) => inspect(failure, { depth: 9, showHidden: true });

test('a mail reaches the server whole: sender, recipient, subject, text and HTML', async () => {
  const { smtp, mailer } = await given();
  await mailer.send(mail);
  await mailer.close();
  const [received] = smtp.received;
  expect(received).toMatchObject({ from: 'shop@example.com', to: ['ada@example.com'] });
  expect(received?.data).toMatch(/^From: Prism <shop@example.com>$/m);
  expect(received?.data).toContain('=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=');
  expect(received?.data).toContain('Hello\n.\nAda');
  expect(received?.data).toContain('<p>Hello Ada</p>');
});

test('an address never becomes two recipients or a header', async () => {
  const { smtp, mailer } = await given();
  for (const to of ['ada@example.com, eve@example.com', 'ada@example.com\r\nBcc: eve@example.com']) {
    await mailer.send({ ...mail, to }).catch(() => {});
  }
  await mailer.send({ ...mail, subject: 'Hi\r\nBcc: eve@example.com' });
  expect(smtp.received).toHaveLength(3);
  for (const { to, data } of smtp.received) {
    expect(to).toHaveLength(1);
    expect(to).not.toEqual(['eve@example.com']);
    expect(data).not.toMatch(/^Bcc/m);
  }
});

test.each([
  ['for the moment', { RCPT: '451 ada@example.com try later' }, 451, true],
  ['for good', { RCPT: '550 ada@example.com unknown' }, 550, false],
  ['after the data', { DATA: '554 ada@example.com is spam' }, 554, false],
  ['because of the password', { AUTH: '535 no, not shop s3cret-pass' }, 535, false],
])('a mail refused %s says so, with code, without address and password', async (_name, answers, code, isRetryable) => {
  const { mailer } = await given(answers);
  const failure = await failureOf(mailer.send(mail));
  expect(failure).toMatchObject({ name: 'PrismError', code: 'INTERNAL_SERVER_ERROR' });
  expect(failure.message).toMatch(/The mail server 127\.0\.0\.1:\d+ did not take the mail/);
  expect(failure.message).toContain(`${code}`);
  expect(failure.retryAfterMs !== undefined).toBe(isRetryable);
  expect(failure.cause).toBeInstanceOf(Error);
  expect(everythingIn(failure)).not.toMatch(/ada@|s3cret-pass/);
});

test('a server that is not there is a failure worth another try, and tells no password', async () => {
  const { smtp } = await given();
  await smtp.close();
  const failure = await failureOf(mailerTo(`smtp://shop:s3cret-pass@127.0.0.1:${smtp.port}`).send(mail));
  expect(failure.message).toContain('ESOCKET');
  expect(failure.retryAfterMs).toBeGreaterThan(0);
  expect(everythingIn(failure)).not.toContain('s3cret-pass');
});

test.each([
  ['that hangs up before it has the mail is tried again', { RCPT: '' }, true],
  ['that hangs up with the whole mail may have taken it: another try could bring a second one', { DATA: '' }, false],
  ['that refuses the whole mail for the moment has not taken it', { DATA: '451 try later' }, true],
])('a server %s', async (_name, answers, isRetryable) => {
  const { mailer } = await given(answers);
  const failure = await failureOf(mailer.send(mail));
  expect(failure.retryAfterMs !== undefined).toBe(isRetryable);
  expect(failure.message.includes('does not say whether it took the mail')).toBe(!isRetryable);
});

test('a server that says nothing is given up on', async () => {
  const { mailer } = await given({}, true);
  const failure = await failureOf(mailer.send(mail));
  expect(failure.message).toContain('ETIMEDOUT');
});
