/** Words of examples and defaults. Six letters and more: random text spells one of them once in many millions. */
const placeholder = /change.?me|default|example|insecure|password|placeholder|replace|secret/i;
/** Random text of 32 characters has more different ones nearly always, hexadecimal even. */
const minDistinct = 8;

/**
 * What shows that a secret was made by nobody's dice: a placeholder, or letters that repeat. It is no measure of strength.
 * @returns What was expected instead; undefined when nothing is to be said against it.
 */
export function weaknessOf(secret: string): string | undefined {
  if (secret.length < 32) return 'expected at least 32 characters';
  const isMadeUp = new Set(secret).size < minDistinct || placeholder.test(secret);
  return isMadeUp ? 'expected random text, such as `openssl rand -base64 32` prints' : undefined;
}
