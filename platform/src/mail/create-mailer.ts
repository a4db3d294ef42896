import type { Logger } from '../log/index.ts';
import { createMailboxMailer } from './mailbox-mailer.ts';
import type { Mailer } from './mailer.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with user and password if needed. Without it, mail goes to the development mailbox. */
  smtpUrl?: string | undefined;
  /** Folder of the development mailbox; made when the first mail comes. */
  mailboxDir: string;
  /** Sender, e.g. `Prism <shop@example.com>`. */
  from: string;
  log: Logger;
}

/** Mail by SMTP where there is a server, else into the development mailbox. */
export function createMailer({ smtpUrl, mailboxDir, from, log }: MailerOptions): Mailer {
  return smtpUrl ? createSmtpMailer({ url: smtpUrl, from, log }) : createMailboxMailer({ mailboxDir, from, log });
}
