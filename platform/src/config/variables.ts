import { z } from 'zod';

/** Building blocks for environment variables: text in, typed value out, messages that say what was expected. */
export const variable = {
  port: () =>
    z
      .string()
      .regex(/^\d{1,5}$/, 'expected a port number')
      .transform(Number)
      .refine((port) => port <= 65_535, 'expected a port number up to 65535'),
  number: (options: { min: number; max: number }) =>
    z
      .string()
      .regex(/^\d+(\.\d+)?$/, `expected a number from ${options.min} to ${options.max}`)
      .transform(Number)
      .refine(
        (value) => value >= options.min && value <= options.max,
        `expected a number from ${options.min} to ${options.max}`,
      ),
  flag: () =>
    z
      .enum(['on', 'off', 'true', 'false', '1', '0'], 'expected on or off')
      .transform((value) => ['on', 'true', '1'].includes(value)),
  url: (...protocols: string[]) => {
    const expected = `expected a URL starting with ${startsOf(protocols)}`;
    return z.string(expected).refine((value) => isUrl(value, protocols), expected);
  },
  /** One or more. */
  urls: (...protocols: string[]) => {
    const expected = `expected one or more URLs starting with ${startsOf(protocols)}, separated by commas`;
    return variable.list().refine((urls) => urls.length > 0 && urls.every((url) => isUrl(url, protocols)), expected);
  },
  /** Where something is reached that owns the whole address; answered without a slash at its end. */
  origin: () => {
    const expected =
      'expected http:// or https://, a host and perhaps a port, such as https://shop.example, without a path';
    return z
      .string(expected)
      .refine((value) => isUrl(value, web) && new URL(value).href === `${new URL(value).origin}/`, expected)
      .transform((value) => new URL(value).origin);
  },
  /** Written exactly as browsers send them: they are compared letter by letter. */
  origins: () =>
    variable
      .list()
      .refine(
        (origins) => origins.every((origin) => isUrl(origin, web) && new URL(origin).origin === origin),
        'expected origins as browsers send them, such as https://shop.example, separated by commas: ' +
          'lower case, no path, no slash at the end, no default port',
      ),
  list: () =>
    z.string().transform((value) =>
      value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  secret: () => z.string('expected at least 32 characters').min(32, 'expected at least 32 characters'),
};

const web = ['http', 'https'];

function isUrl(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1));
}

function startsOf(protocols: readonly string[]): string {
  return protocols.map((protocol) => `${protocol}://`).join(' or ');
}
