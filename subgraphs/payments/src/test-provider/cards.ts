/** What a test card does when it is charged. */
export type Behavior =
  | 'succeeds'
  | 'declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'processing_error'
  | 'asks_then_succeeds'
  | 'asks_then_declines'
  | 'slow'
  | 'loses_webhooks'
  | 'doubles_webhooks';

export interface TestCard {
  number: string;
  brand: string;
  behavior: Behavior;
  /** For people who test. */
  says: string;
}

/**
 * The cards that are taken here. All but the last three are published by Stripe and behave as they do there:
 * https://docs.stripe.com/testing
 */
export const testCards: readonly TestCard[] = [
  { number: '4242424242424242', brand: 'visa', behavior: 'succeeds', says: 'succeeds' },
  { number: '5555555555554444', brand: 'mastercard', behavior: 'succeeds', says: 'succeeds' },
  { number: '378282246310005', brand: 'amex', behavior: 'succeeds', says: 'succeeds, CVC of four digits' },
  { number: '4000000000000002', brand: 'visa', behavior: 'declined', says: 'is declined' },
  { number: '4000000000009995', brand: 'visa', behavior: 'insufficient_funds', says: 'has not enough money' },
  { number: '4000000000000069', brand: 'visa', behavior: 'expired_card', says: 'has expired' },
  { number: '4000000000000127', brand: 'visa', behavior: 'incorrect_cvc', says: 'has another CVC' },
  { number: '4000000000000119', brand: 'visa', behavior: 'processing_error', says: 'fails, and may be tried again' },
  {
    number: '4000002500003155',
    brand: 'visa',
    behavior: 'asks_then_succeeds',
    says: 'asks for 3-D Secure, then succeeds',
  },
  {
    number: '4000008400001629',
    brand: 'visa',
    behavior: 'asks_then_declines',
    says: 'asks for 3-D Secure, then is declined',
  },
  { number: '4000000000009001', brand: 'visa', behavior: 'slow', says: 'succeeds after 3 seconds' },
  { number: '4000000000009002', brand: 'visa', behavior: 'loses_webhooks', says: 'succeeds, its webhook is lost' },
  {
    number: '4000000000009003',
    brand: 'visa',
    behavior: 'doubles_webhooks',
    says: 'succeeds, its webhook comes twice',
  },
];

export const findTestCard = (number: string): TestCard | undefined => testCards.find((card) => card.number === number);

/** Why a bank says no, by what the card does. */
export const declineCodes: Partial<Record<Behavior, string>> = {
  declined: 'card_declined',
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  incorrect_cvc: 'incorrect_cvc',
  processing_error: 'processing_error',
};

export const isRetryable = (code: string): boolean => code === 'processing_error' || code === 'authentication_failed';
