import nodemailer, { type NodemailerError } from 'nodemailer';
import { PrismError } from '../errors/index.ts';
import type { Logger } from '../log/index.ts';
import type { Mailer } from './mailer.ts';
import { type Departure, noticeDeparture } from './notice-departure.ts';
import { oneRecipient } from './one-recipient.ts';

export interface SmtpMailerOptions {
  /** `smtp://` or `smtps://`, with user and password if needed. */
  url: string;
  from: string;
  log: Logger;
}

/** nodemailer's own are minutes. Several steps of a delivery, each limited by itself. */
const timeouts = { dnsTimeout: 2_000, connectionTimeout: 3_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
const retryAfterMs = 30_000;

/** Hands mail to an SMTP server; over TLS where the server offers it. */
export function createSmtpMailer({ url, from, log }: SmtpMailerOptions): Mailer {
  // A mail is text of ours: nothing in it may make nodemailer read a file or fetch an address.
  const fromOutside = { disableFileAccess: true, disableUrlAccess: true };
  const transporter = nodemailer.createTransport({ url, ...timeouts, ...fromOutside });
  noticeDeparture(transporter);
  return {
    async send({ to, ...mail }) {
      const attempt = { url, to, mayHaveArrived: false };
      const departure: Departure = {
        onGone() {
          attempt.mayHaveArrived = true;
        },
      };
      try {
        const { messageId } = await transporter.sendMail({ from, to: oneRecipient(to), ...mail, ...departure });
        log.info({ messageId }, 'mail was handed to the mail server');
      } catch (error) {
        throw explain(error as NodemailerError, attempt);
      }
    },
    async close() {
      transporter.close();
    },
  };
}

interface Attempt {
  url: string;
  to: string;
  /** All of it was written to the server. */
  mayHaveArrived: boolean;
}

/** Names the server, never user, password or recipient: this is going to be logged. */
function explain(error: NodemailerError, { url, to, mayHaveArrived }: Attempt): PrismError {
  const { host, password } = new URL(url);
  const reason = [error.code ?? 'failed', error.responseCode].filter(Boolean).join(' ');
  const cause = without([to, decodeURIComponent(password)], error);
  // A server that answered has not taken it. One that has it all and says nothing may have, and a second try be a second mail.
  const isDoubtful = mayHaveArrived && error.responseCode === undefined;
  const outcome = isDoubtful ? 'does not say whether it took the mail' : 'did not take the mail';
  const retry = !isDoubtful && isWorthRetrying(error) ? { retryAfterMs } : {};
  return new PrismError('INTERNAL_SERVER_ERROR', `The mail server ${host} ${outcome} (${reason})`, { cause, ...retry });
}

/** Servers like to repeat what they refuse, and nodemailer keeps it in fields of its own. */
function without(secrets: readonly string[], { message, code }: NodemailerError): Error {
  const words = secrets.filter((secret) => secret !== '');
  const text = words.reduce((rest, secret) => rest.replaceAll(secret, '[redacted]'), message);
  return Object.assign(new Error(text), { code });
}

/** What the server refused for good, and what is wrong with our settings, will not change by itself. */
function isWorthRetrying({ permanent, code }: NodemailerError): boolean {
  const isFinal = permanent ?? ['EAUTH', 'ENOAUTH', 'ECONFIG', 'EENVELOPE'].includes(code ?? '');
  return !isFinal;
}
