import { parseInput } from '@prism/platform/validation';
import type { Commander } from '../../application/command.ts';
import { setProductStatus } from '../../application/set-product-status.ts';
import { setVariantPrice } from '../../application/set-variant-price.ts';
import { upsertProduct } from '../../application/upsert-product.ts';
import { upsertVariant } from '../../application/upsert-variant.ts';
import type { Product } from '../../domain/product.ts';
import type { Decision } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Context, renewLoaders } from '../context.ts';
import { productUpsertInput, variantPriceSetInput, variantUpsertInput } from '../inputs.ts';
import { type Reason, toUserError } from '../messages.ts';
import { withoutAbsent } from '../without-absent.ts';

export const Mutation: MutationResolvers = {
  async productUpsert(_, { input }, context) {
    const parsed = parseInput(productUpsertInput, input);
    if (!parsed.ok) return refused(context, parsed.userErrors);
    return payload(context, await upsertProduct(context.commands, by(context), withoutAbsent(parsed.value)));
  },
  async productStatusSet(_, { id, status, expectedVersion }, context) {
    return payload(context, await setProductStatus(context.commands, by(context), { id, status, expectedVersion }));
  },
  async variantUpsert(_, { input }, context) {
    const parsed = parseInput(variantUpsertInput, input);
    if (!parsed.ok) return refused(context, parsed.userErrors);
    return payload(context, await upsertVariant(context.commands, by(context), withoutAbsent(parsed.value)));
  },
  async variantPriceSet(_, { input }, context) {
    const parsed = parseInput(variantPriceSetInput, input);
    if (!parsed.ok) return refused(context, parsed.userErrors);
    const { variantId, ...price } = withoutAbsent(parsed.value);
    return payload(context, await setVariantPrice(context.commands, by(context), { variantId, price }));
  },
};

const by = ({ caller }: Context): Commander => ({ identity: caller.identity, requestId: caller.requestId });

function payload(context: Context, decision: Decision<Product>) {
  renewLoaders(context);
  if (decision.ok) return { product: decision.value, userErrors: [] };
  return refused(context, decision.refusals);
}

function refused({ caller }: Context, reasons: readonly Reason[]) {
  return { product: null, userErrors: reasons.map((reason) => toUserError(reason, caller.language)) };
}
