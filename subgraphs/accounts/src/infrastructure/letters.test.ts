import { createLogger } from '@prism/platform/log';
import { describe, expect, test } from 'vitest';
import type { Customer } from '../domain/customer.ts';
import { createLetters } from './letters.ts';

const ada: Customer = {
  id: 'cus_1',
  email: 'ada@example.com',
  firstName: 'Ada',
  marketingOptIn: false,
  roles: ['CUSTOMER'],
  createdAt: new Date(0),
};

/** A post office whose unit of work commits when told, and whose mail gets through or not. */
function openPostOffice(send: (mail: { to: string; subject: string; text: string }) => Promise<void>) {
  const committed: (() => void)[] = [];
  const logged: string[] = [];
  const log = createLogger({ level: 'info', name: 'test' }, { write: (line) => void logged.push(line) });
  const unit = { afterCommit: (fn: () => void) => void committed.push(fn) };
  const letters = createLetters({ unit, mailer: { send }, publicUrl: 'https://shop.test', log });
  return { letters, logged, commit: () => committed.splice(0).map((fn) => fn()) };
}

describe('letters', () => {
  test('are posted when the unit of work has committed, and not before', async () => {
    const posted: { to: string; subject: string; text: string }[] = [];
    const { letters, commit } = openPostOffice(async (mail) => void posted.push(mail));
    letters.passwordReset(ada, 'the-token', 'en');
    await letters.settle();
    expect(posted).toEqual([]);
    commit();
    await letters.settle();
    expect(posted).toMatchObject([{ to: 'ada@example.com', text: expect.stringContaining('\n\nthe-token\n\n') }]);
  });

  test('that cannot be posted are logged, without address or text', async () => {
    const { letters, logged, commit } = openPostOffice(() => Promise.reject(new Error('mailbox full')));
    letters.passwordReset(ada, 'the-token', 'en');
    commit();
    await letters.settle();
    expect(logged.join()).toContain('mailbox full');
    expect(logged.join()).not.toMatch(/the-token|ada@example/);
  });

  test('are written in the language of their reader, else in that of the request', async () => {
    const subjects: string[] = [];
    const { letters, commit } = openPostOffice(async ({ subject }) => void subjects.push(subject));
    letters.welcome({ ...ada, locale: 'en-GB' }, 'de');
    letters.welcome(ada, 'de-AT');
    letters.welcome(ada, 'fr');
    commit();
    await letters.settle();
    expect(subjects).toEqual(['Welcome to Prism', 'Willkommen bei Prism', 'Welcome to Prism']);
  });
});
