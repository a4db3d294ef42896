const maxLength = 120;

/** The words of a name as a slug: `Café Noir` is `cafe-noir`. Empty where the name has no Latin letter or digit. */
export function slugOf(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}|['’]/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, maxLength).replace(/-$/, '');
}
