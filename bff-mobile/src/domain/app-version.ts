/** Compares dotted versions by number: negative when `a` is older. Missing parts count as 0, what follows `-` or `+` not at all. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let part = 0; part < 3; part++) {
    const difference = (left[part] ?? 0) - (right[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a text is a version such as `2.10.3`. */
export const isVersion = (text: string): boolean => /^\d{1,6}(\.\d{1,6}){0,2}([-+][\w.+-]{1,32})?$/.test(text);

function numbersOf(version: string): number[] {
  return (version.split(/[-+]/)[0] ?? '').split('.').map(Number);
}
