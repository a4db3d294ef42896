/**
 * The one spelling under which an address is kept and compared. The part before the @ may by RFC 5321 mean something
 * else in capitals; no provider people use does so, and two accounts that differ only there would be a trap.
 */
export function normalizeEmail(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}
