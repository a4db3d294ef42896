export { type DemoCategory, demoBrands, demoCategories } from './categories.ts';
export { colourNames } from './colour-names.ts';
export {
  type DemoWish,
  demoCustomerCount,
  demoMarketingOptIn,
  demoWishes,
  knownDemoCustomers,
  maxDemoBelongings,
} from './customers.ts';
export { edgeProducts } from './edge-products.ts';
export type {
  DemoAttribute,
  DemoNamed,
  DemoOption,
  DemoPrice,
  DemoProduct,
  DemoSelection,
  DemoStatus,
  DemoVariant,
} from './facts.ts';
export { demoBrandId, demoCategoryId, demoCustomerId, demoProductId, demoVariantId } from './ids.ts';
export {
  type DemoOrderItem,
  demoOrderCurrency,
  demoOrderItems,
  demoOrderShippingMinor,
  demoOrderTotalMinor,
} from './order-items.ts';
export {
  type DemoOrder,
  type DemoOrderState,
  demoOrderId,
  demoOrders,
  demoPaymentId,
  demoPaymentSessionId,
  demoRefundId,
  demoReservationId,
} from './orders.ts';
export { popularityRank, productsByPopularity } from './popularity.ts';
export { type DemoPriceSpan, demoPriceSpans } from './price-spans.ts';
export { demoProduct, demoPublishedAt } from './product.ts';
export {
  type DemoRating,
  type DemoReviewStatus,
  demoRatingSummary,
  demoReviewCount,
  demoReviewers,
  demoReviewIndex,
  demoReviewRating,
  demoReviewStatus,
  reviewsByCustomerZero,
} from './ratings.ts';
export * from './stock.ts';
