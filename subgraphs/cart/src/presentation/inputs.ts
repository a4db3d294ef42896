import { parseInput } from '@prism/platform/validation';
import { type ZodType, z } from 'zod';
import type { UpdateCheckout } from '../application/update-checkout.ts';
import { isOneLine } from '../domain/one-line.ts';
import type { PostalAddress } from '../domain/postal-address.ts';
import { accept, type Decision, type RefusalCode } from '../domain/refusal.ts';
import { withoutAbsent } from './without-absent.ts';

/** The message of each issue is the code of the refusal. */
const code = (name: RefusalCode) => name;

/** GraphQL's null, where absent and null mean the same. */
const optional = <T extends ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);

const line = (maxLength: number) =>
  z.string().trim().refine(isOneLine, code('TEXT_INVALID')).max(maxLength, code('TEXT_INVALID'));
const required = (maxLength: number) => line(maxLength).min(1, code('TEXT_MISSING'));
/** Nothing but spaces is nothing. */
const written = (schema: ZodType<string>) => schema.nullish().transform((value) => value || undefined);
/** RFC 5321, 4.5.3.1.3: at most 254 characters. */
const email = z
  .string()
  .trim()
  .pipe(z.email(code('EMAIL_INVALID')).max(254, code('EMAIL_INVALID')));
const phone = z
  .string()
  .trim()
  .regex(/^(\+?[\d ()./-]{4,30})?$/, code('PHONE_INVALID'));

/** The lengths are those of accounts, whose addresses are taken over as they are. */
const address = z
  .object({
    fullName: required(100),
    line1: required(120),
    line2: written(line(120)),
    city: required(100),
    region: written(line(100)),
    postalCode: required(16),
    country: z.string(),
    phone: written(phone),
  })
  .transform((value): PostalAddress => withoutAbsent(value));

const checkoutUpdate = z
  .object({
    cartId: z.string(),
    expectedVersion: optional(z.int()),
    email: optional(email),
    shippingAddress: optional(address),
    shippingAddressId: optional(z.string()),
    billingSameAsShipping: optional(z.boolean()),
    billingAddress: optional(address),
    shippingOptionId: optional(z.string()),
  })
  .refine(({ shippingAddress, shippingAddressId }) => !(shippingAddress && shippingAddressId), {
    message: code('ADDRESS_AMBIGUOUS'),
    path: ['shippingAddressId'],
  })
  .refine(({ billingAddress, billingSameAsShipping }) => !(billingAddress && billingSameAsShipping), {
    message: code('ADDRESS_AMBIGUOUS'),
    path: ['billingAddress'],
  });

/** `CartCheckoutUpdateInput`, cleaned and checked. All that is wrong is told at once. */
export function parseCheckoutUpdate(input: unknown): Decision<UpdateCheckout> {
  const parsed = parseInput(checkoutUpdate, input);
  if (parsed.ok) return accept(withoutAbsent(parsed.value));
  const refusals = parsed.userErrors.map(({ message, path }) => ({ code: message as RefusalCode, path }));
  return { ok: false, refusals };
}
