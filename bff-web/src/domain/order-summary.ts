import { formatMoney, type Money } from '@prism/platform/money';
import { orderPath } from './addresses.ts';
import { type OrderStatus, orderStatusLabel } from './order-status.ts';
import { type ResponsiveImage, responsiveImage, type SourceImage } from './responsive-image.ts';
import { textsFor } from './texts.ts';

/** A line as it was bought; its picture is the catalog's, which may be away. */
export interface SummaryLine {
  title: string;
  quantity: number;
  variant?: { image?: SourceImage | null } | null;
}

/** What a summary requires of the order. */
export interface SummarySource {
  number: string;
  status: OrderStatus;
  total: Money;
  lines: readonly SummaryLine[];
}

export interface OrderSummary {
  href: string;
  statusLabel: string;
  totalLabel: string;
  thumbnails: ResponsiveImage[];
  headline: string;
}

const mostThumbnails = 4;

/** An order as the history shows it, in the currency it was paid in. */
export function orderSummary({ number, status, total, lines }: SummarySource, language: string): OrderSummary {
  return {
    href: orderPath(number),
    statusLabel: orderStatusLabel(status, language),
    totalLabel: formatMoney(total, language),
    thumbnails: thumbnailsOf(lines),
    headline: headlineOf(lines, number, language),
  };
}

function thumbnailsOf(lines: readonly SummaryLine[]): ResponsiveImage[] {
  return lines
    .flatMap(({ title, variant }) => (variant?.image ? [responsiveImage(variant.image, 'thumbnail', title)] : []))
    .slice(0, mostThumbnails);
}

/** `2 × Aurora Kettle`, `Aurora Kettle and 3 more`; the number where nobody can tell what was bought. */
function headlineOf(lines: readonly SummaryLine[], number: string, language: string): string {
  const [first, ...others] = lines;
  if (!first) return number;
  const count = new Intl.NumberFormat(language);
  if (others.length === 0)
    return first.quantity === 1 ? first.title : `${count.format(first.quantity)} × ${first.title}`;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, -1);
  return textsFor(language).andMore(first.title, count.format(pieces));
}
