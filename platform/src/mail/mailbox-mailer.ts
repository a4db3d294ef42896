import { join } from 'node:path';
import nodemailer from 'nodemailer';
import { PrismError } from '../errors/index.ts';
import { newId } from '../ids/index.ts';
import type { Logger } from '../log/index.ts';
import { keepMail } from './mailbox.ts';
import type { Mailer } from './mailer.ts';
import { oneRecipient } from './one-recipient.ts';

export interface MailboxMailerOptions {
  mailboxDir: string;
  from: string;
  log: Logger;
  now?: () => Date;
  newId?: (prefix: string) => string;
}

/** Sends nothing: keeps each mail in a folder, as an `.eml` for mail programs and a `.json` for the mailbox page. */
export function createMailboxMailer(options: MailboxMailerOptions): Mailer {
  const { mailboxDir, from, log, now = () => new Date(), newId: nextId = newId } = options;
  const builder = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send({ to, ...mail }) {
      const id = nextId('mail');
      const date = now();
      const { message } = await builder.sendMail({ from, to: oneRecipient(to), date, ...mail });
      const kept = { id, from, to, sentAt: date.toISOString(), ...mail };
      await keepMail(mailboxDir, kept, message as Buffer).catch((cause) => {
        throw new PrismError('INTERNAL_SERVER_ERROR', `The mailbox ${mailboxDir} cannot be written to`, { cause });
      });
      log.info({ mailId: id, file: join(mailboxDir, `${id}.eml`) }, 'mail was kept in the development mailbox');
    },
    async close() {
      builder.close();
    },
  };
}
