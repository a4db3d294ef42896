export * from './accounts.ts';
export * from './cart.ts';
export * from './catalog.ts';
export { defineEvent, type EventContract } from './define-event.ts';
export * from './inventory.ts';
export * from './notifications.ts';
export * from './orders.ts';
export * from './payments.ts';
export * from './reviews.ts';
