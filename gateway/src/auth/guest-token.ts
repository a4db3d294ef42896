import { createHmac, timingSafeEqual } from 'node:crypto';
import { isId } from '@prism/platform/ids';

/** A guest's subject with its proof: `gst_….mac`. Nobody can take the place of another guest by guessing an id. */
export function signGuest(subject: string, secret: string): string {
  return `${subject}.${macOf(subject, secret).toString('base64url')}`;
}

/** The subject in a guest token, or undefined when it is not one of ours. */
export function readGuest(token: string | undefined, secret: string): string | undefined {
  const [subject = '', mac = ''] = (token ?? '').slice(0, 200).split('.');
  if (!isId('gst', subject)) return undefined;
  const expected = macOf(subject, secret);
  const given = Buffer.from(mac, 'base64url');
  return given.length === expected.length && timingSafeEqual(given, expected) ? subject : undefined;
}

function macOf(subject: string, secret: string): Buffer {
  return createHmac('sha256', secret).update(`guest:${subject}`).digest();
}
