interface Preference {
  tag: string;
  weight: number;
}

const longestHeader = 500;

/**
 * The language of a request: the cookie, else the best match of `accept-language` (RFC 9110, 12.5.4; matched as
 * RFC 4647, 3.4 looks up), else the first.
 */
export function chooseLanguage(
  languages: readonly string[],
  acceptLanguage: string | undefined,
  cookie: string | undefined,
): string {
  if (cookie && languages.includes(cookie)) return cookie;
  for (const { tag } of preferences(acceptLanguage ?? '')) {
    const match = languages.find((language) => isWithin(tag, language.toLowerCase()));
    if (match) return match;
  }
  return languages[0] as string;
}

/** `de-at` is served in `de`. */
const isWithin = (tag: string, language: string): boolean => tag === language || tag.startsWith(`${language}-`);

function preferences(header: string): Preference[] {
  return header
    .slice(0, longestHeader)
    .split(',')
    .map(readPreference)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function readPreference(text: string): Preference {
  const [tag = '', quality] = text
    .trim()
    .toLowerCase()
    .split(/\s*;\s*q=/);
  return { tag, weight: quality === undefined ? 1 : Number(quality) || 0 };
}
