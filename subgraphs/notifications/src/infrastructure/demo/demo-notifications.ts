import { demoCustomerId, demoProduct, demoProductId, demoWishes, reviewsByCustomerZero } from '@prism/demo';
import { demoHash } from '@prism/platform/demo';
import { seededId } from '@prism/platform/ids';
import type { Notification } from '../../domain/notification.ts';
import type { Occasion } from '../../domain/occasion.ts';

const hourMs = 3_600_000;

/** What the demo customer of the README finds: the newest first, two of them unread. */
export function demoNotifications(now: Date): Notification[] {
  const told = tellBefore(now);
  const wished = demoWishes(0)[0]?.productId ?? demoProductId(0);
  const reviewed = demoProductId(reviewsByCustomerZero.fox.product);
  return [
    told(0, 5, { topic: 'back-in-stock', productId: wished }),
    told(1, 30, priceDrop()),
    told(2, 24 * 14, { topic: 'signed-in-on-new-device', deviceName: 'Clara’s phone' }, 24 * 13),
    told(3, 24 * 119, { topic: 'review-published', reviewId: reviewId(), productId: reviewed }, 24 * 118),
  ];
}

/** Of the well-known kettle, which is on sale. */
function priceDrop(): Occasion {
  const { id: productId, variants } = demoProduct(0);
  const price = variants[0]?.prices.find(({ currency }) => currency === 'EUR');
  const currentMinor = price?.currentMinor ?? 7_900;
  const previousMinor = price?.compareAtMinor ?? 9_900;
  return { topic: 'price-dropped', productId, currency: 'EUR', previousMinor, currentMinor };
}

const reviewId = () => seededId('rev', demoHash('review of customer 0', reviewsByCustomerZero.fox.product, 'fox'));

/** Makes notifications of somebody who looks at them then. */
function tellBefore(now: Date) {
  const hoursBefore = (hours: number) => new Date(now.getTime() - hours * hourMs);
  return (index: number, hoursAgo: number, occasion: Occasion, readHoursAgo?: number): Notification => ({
    id: seededId('ntf', demoHash('notification', index)),
    customerId: demoCustomerId(0),
    eventId: seededId('evt', demoHash('notification', index, 'event')),
    occasion,
    createdAt: hoursBefore(hoursAgo),
    ...(readHoursAgo !== undefined && { readAt: hoursBefore(readHoursAgo) }),
  });
}
