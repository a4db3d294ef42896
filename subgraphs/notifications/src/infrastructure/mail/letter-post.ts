import type { Mailer } from '@prism/platform/mail';
import type { LetterPost } from '../../application/ports.ts';
import { composeMail } from './compose-mail.ts';

/** Letters by mail. */
export function createLetterPost(mailer: Pick<Mailer, 'send'>): LetterPost {
  return { send: (to, letter, language) => mailer.send({ to, ...composeMail(letter, language) }) };
}
