export { formatMoney, spellMoney } from './format-money.ts';
export { decimalAmount, type Money, minorDigits, moneyFields } from './money.ts';
