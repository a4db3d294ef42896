export { createMailer, type MailerOptions } from './create-mailer.ts';
export { mailboxRoutes } from './mailbox-routes.ts';
export type { Mail, Mailer } from './mailer.ts';
