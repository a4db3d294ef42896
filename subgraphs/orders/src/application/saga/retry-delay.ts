/** How long to wait after so many attempts in a row whose outcome is not known: 1, 2, 4, 8 s, then 10, a quarter more or less. */
export function retryDelayMs(attempts: number, random: () => number): number {
  const seconds = Math.min(10, 2 ** (attempts - 1));
  return Math.round(seconds * 1_000 * (0.75 + random() / 2));
}
