import type { Logger } from '../log/index.ts';
import { createMailboxMailer } from './mailbox-mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

export interface Mail {
  /** One address, without a name. */
  to: string;
  subject: string;
  text: string;
  html?: string;
}

export interface Mailer {
  /** Resolves once the mail is in other hands. Throws a PrismError; it has `retryAfterMs` when a later try may succeed. */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password if needed. Without it, mail goes to the development mailbox. */
  smtpUrl?: string | undefined;
  /** Folder of the development mailbox; made when the first mail comes. */
  mailboxDir: string;
  /** Sender, e.g. `Prism <shop@example.com>`. */
  from: string;
  log: Logger;
}

export function createMailer({ smtpUrl, mailboxDir, from, log }: MailerOptions): Mailer {
  return smtpUrl ? createSmtpMailer({ url: smtpUrl, from, log }) : createMailboxMailer({ mailboxDir, from, log });
}
