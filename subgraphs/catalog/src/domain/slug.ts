export const maxSlugLength = 120;

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the text can stand in an address: lower-case ASCII words joined by single hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= maxSlugLength && slugPattern.test(text);
}

/** The words of a name as a slug: `Café Noir` is `cafe-noir`. Empty where the name has no Latin letter or digit. */
export function slugOf(name: string): string {
  const words =
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}|['’]/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, maxSlugLength).replace(/-$/, '');
}
