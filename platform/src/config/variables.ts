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
  url: (...protocols: string[]) =>
    z
      .string()
      .refine(
        (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol.slice(0, -1)),
        `expected a URL starting with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
      ),
  list: () =>
    z.string().transform((value) =>
      value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  secret: () => z.string().min(32, 'expected at least 32 characters'),
};
