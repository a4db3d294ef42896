export interface Mail {
  /** One address, without a name. */
  to: string;
  subject: string;
  text: string;
  html?: string;
}

export interface Mailer {
  /**
   * Resolves once the mail is in other hands. Throws a PrismError; it has `retryAfterMs` when a later try may succeed and
   * cannot bring a second mail.
   */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}
