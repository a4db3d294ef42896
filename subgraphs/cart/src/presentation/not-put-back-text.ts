import type { Text } from '../domain/language.ts';
import type { Notice } from '../domain/notice.ts';

/** Why something of an old order did not come into the cart again. */
export function notPutBackText({ title, reason }: Extract<Notice, { code: 'NOT_PUT_BACK' }>): Text {
  switch (reason) {
    case 'GONE':
      return { en: `“${title}” is no longer sold.`, de: `„${title}“ wird nicht mehr verkauft.` };
    case 'NOT_SOLD_HERE':
      return {
        en: `“${title}” is not sold in this country and currency.`,
        de: `„${title}“ wird in diesem Land und dieser Währung nicht verkauft.`,
      };
    case 'OUT_OF_STOCK':
      return {
        en: `No more of “${title}” can be ordered just now.`,
        de: `Von „${title}“ kann zurzeit nichts mehr bestellt werden.`,
      };
    case 'NO_ROOM':
      return {
        en: `There was no room in the cart for “${title}”.`,
        de: `Für „${title}“ war im Warenkorb kein Platz mehr.`,
      };
    default:
      return reason satisfies never;
  }
}
