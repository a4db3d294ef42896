export const maxSlugLength = 120;

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether the text can stand in an address: lower-case ASCII words joined by single hyphens. */
export function isSlug(text: string): boolean {
  return text.length <= maxSlugLength && slugPattern.test(text);
}
