import { describe, expect, test } from 'vitest';
import { type LetterFacts, writeLetter } from '../../domain/letter/write-letter.ts';
import { composeMail } from './compose-mail.ts';

const confirmed: LetterFacts = {
  occasion: {
    topic: 'order-confirmed',
    orderId: 'ord_1',
    number: 'P-7K3M-9QXA',
    totalMinor: 15_800,
    currency: 'EUR',
    lines: [{ title: 'Aurora Kettle', quantity: 2 }],
  },
  language: 'en',
  isGuest: false,
  firstName: 'Ada',
  publicUrl: 'https://shop.test',
};
const mailOf = (facts: Partial<LetterFacts>) => {
  const all = { ...confirmed, ...facts };
  return composeMail(writeLetter(all), all.language);
};

describe('a letter', () => {
  test('says the same as text and as HTML: who, what, where', () => {
    const { subject, text, html } = mailOf({});
    expect(subject).toBe('Order P-7K3M-9QXA is confirmed');
    for (const shown of [text, html]) {
      for (const part of ['Hello Ada,', '€158.00', '2 × Aurora Kettle', 'https://shop.test/shop/orders/P-7K3M-9QXA'])
        expect(shown).toContain(part);
    }
  });

  test('is in the reader’s language', () => {
    const { subject, text, html } = mailOf({ language: 'de' });
    expect(subject).toBe('Bestellung P-7K3M-9QXA ist bestätigt');
    expect(text).toContain('Guten Tag Ada,');
    expect(html).toContain('<html lang="de">');
  });

  test('says why somebody gets it, and tells a guest nothing of an account', () => {
    expect(mailOf({}).text).toContain('switch this mail off in your account');
    expect(mailOf({ isGuest: true }).text).not.toContain('account');
    expect(mailOf({ occasion: { topic: 'password-changed' } }).text).toContain('security of your account');
  });

  test('about a product leads to it, where it is known', () => {
    const occasion = { topic: 'back-in-stock', productId: 'prd_1' } as const;
    const product = { id: 'prd_1', name: 'Café “Löffel”', slug: 'löffel/1' };
    expect(mailOf({ occasion, product }).text).toContain('https://shop.test/shop/p/l%C3%B6ffel%2F1');
    expect(mailOf({ occasion }).text).not.toContain('/shop/p/');
  });
});

test('whatever a name or a title holds, none of it becomes markup', () => {
  const attack = `"'></title></p><script>alert(1)</script><img src=x onerror=alert(1)>`;
  const lines = [{ title: attack, quantity: 1 }];
  const occasion = { ...confirmed.occasion, number: attack, lines } as LetterFacts['occasion'];
  const { html, text } = mailOf({ firstName: attack, occasion });
  expect(html).not.toMatch(/<script|<img|<\/title><\/p>/);
  expect(html).toContain('&lt;script&gt;');
  expect(text).toContain(attack);
});
