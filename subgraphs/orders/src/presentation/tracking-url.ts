/** Where a carrier shows a parcel, by the carrier's name in lower case; the number is put at the end. */
const pages: Readonly<Record<string, string>> = {
  dhl: 'https://www.dhl.de/de/privatkunden/dhl-sendungsverfolgung.html?piececode=',
  dpd: 'https://tracking.dpd.de/parcelstatus?query=',
  ups: 'https://www.ups.com/track?tracknum=',
  fedex: 'https://www.fedex.com/fedextrack/?trknbr=',
  usps: 'https://tools.usps.com/go/TrackConfirmAction?tLabels=',
  'royal mail': 'https://www.royalmail.com/track-your-item#/tracking-results/',
};

/** Null without a number, and for carriers whose page we do not know. */
export function trackingUrl({ carrier, trackingNumber }: { carrier: string; trackingNumber?: string }): string | null {
  const name = carrier.toLowerCase();
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
  return page === undefined || trackingNumber === undefined ? null : `${page}${encodeURIComponent(trackingNumber)}`;
}
