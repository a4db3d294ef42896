import { isId } from '@prism/platform/ids';
import { z } from 'zod';
import { isCountry } from '../domain/countries.ts';
import { sessionKinds } from '../domain/session.ts';

/**
 * No control characters (PostgreSQL's text has no NUL, and a name with a line break could forge lines of a letter), no line or
 * paragraph separators, nothing that turns the direction of what follows, no half of a surrogate pair.
 */
const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u, 'Expected one line of text.');
const required = (maxLength: number) => line.min(1, 'Expected some text.').max(maxLength);
/** GraphQL's null, where absent and null mean the same; nothing but spaces is nothing. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value || undefined);
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

/** RFC 5321, 4.5.3.1.3: at most 254 characters. */
export const emailAddress = line.pipe(z.email('Expected an e-mail address.').max(254));
/** How long a password may be is the policy's to say; this only keeps the work bounded. */
const password = z.string().max(1_000);
const phone = line.regex(/^\+?[\d ()./-]{4,30}$/, 'Expected a phone number such as +49 30 1234567.');
const locale = line.max(35).refine(isLanguageTag, 'Expected a BCP 47 language tag such as de-AT.');

export const registerInput = z.object({
  email: emailAddress,
  password,
  firstName: optional(line.max(100)),
  lastName: optional(line.max(100)),
  marketingOptIn: flag,
});

export const sessionCreateInput = z.object({
  email: line.max(1_000),
  password,
  kind: z.enum(sessionKinds),
  remember: flag,
  deviceId: optional(line.max(200)),
  deviceName: optional(line.max(200)),
  platform: optional(line.max(50)),
  deviceKey: optional(line.max(300)),
});

/** Longer than any address that passes the gateway. */
const address = z.string().max(8_192);

export const outsideSignInBeginInput = z.object({ redirectUri: address, fresh: flag });

export const outsideSignInFinishInput = z.object({
  callbackUrl: address.refine((value) => URL.canParse(value), 'Expected a URL.'),
  transaction: z.string().max(4_096),
  deviceName: optional(line.max(200)),
});

export const sessionRefreshInput = z.object({
  refreshToken: z.string().max(1_000),
  deviceId: optional(line.max(200)),
  proof: optional(line.max(300)),
});

/** An empty proof is a wrong one, and not the wish for a challenge. */
const proof = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

export const stepUpInput = z.object({ password: proof(password), signature: proof(line.max(300)) });

/** Null clears a field; absent leaves it. */
export const customerUpdateInput = z.object({
  firstName: line.max(100).nullish(),
  lastName: line.max(100).nullish(),
  phone: phone.or(z.literal('')).nullish(),
  locale: locale.or(z.literal('')).nullish(),
  marketingOptIn: z.boolean().nullish(),
});

export const addressInput = z.object({
  fullName: required(100),
  line1: required(120),
  line2: optional(line.max(120)),
  city: required(100),
  region: optional(line.max(100)),
  postalCode: required(16),
  country: z.string().refine(isCountry, 'Expected the ISO 3166-1 alpha-2 code of a country, such as DE.'),
  phone: optional(phone.or(z.literal(''))),
  makeDefaultShipping: flag,
  makeDefaultBilling: flag,
  expectedVersion: optional(z.int().min(1)),
});

export const wishlistItemSetInput = z.object({
  productId: z.string().refine((value) => isId('prd', value), "Expected a product's id."),
  present: z.boolean(),
});

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
