/** As an object nodemailer takes it for one address; as a string, `a@x, b@y` would be two. */
export function oneRecipient(address: string): { name: string; address: string } {
  return { name: '', address };
}
