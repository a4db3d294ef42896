import { formatMoney } from '@prism/platform/money';
import { say, type Text } from '../domain/language.ts';
import { type Notice, severityOf } from '../domain/notice.ts';
import type { CartNotice, CartNoticeCode } from '../generated/resolvers.ts';
import type { QuotedCart } from './cart-view.ts';
import { notPutBackText } from './not-put-back-text.ts';

/** A notice as the graph shows it. */
export function toNotice(notice: Notice, { cart }: QuotedCart, language: string): CartNotice {
  const money = (minor: number) => formatMoney({ minor, currency: cart.market.currency }, language);
  const titleOf = (lineId: string) => cart.lines.find(({ id }) => id === lineId)?.title ?? '';
  return {
    code: codeOf(notice),
    message: say(textOf(notice, money, titleOf), language),
    severity: severityOf(notice),
    lineId: ('lineId' in notice && notice.lineId) || null,
  };
}

/** The graph has no names of its own for all of them: what the shopper can do about it is the same. */
function codeOf(notice: Notice): CartNoticeCode {
  switch (notice.code) {
    case 'AMOUNT_TOO_LARGE':
      return 'ITEM_UNAVAILABLE';
    case 'NOT_PUT_BACK':
      return notPutBackCodes[notice.reason];
    default:
      return notice.code;
  }
}

const notPutBackCodes = {
  GONE: 'ITEM_UNAVAILABLE',
  NOT_SOLD_HERE: 'MARKET_MISMATCH',
  OUT_OF_STOCK: 'OUT_OF_STOCK',
  NO_ROOM: 'QUANTITY_REDUCED',
} as const;

function textOf(notice: Notice, money: (minor: number) => string, titleOf: (lineId: string) => string): Text {
  switch (notice.code) {
    case 'PRICE_CHANGED': {
      const [from, to, title] = [money(notice.fromMinor), money(notice.toMinor), titleOf(notice.lineId)];
      return {
        en: `The price of “${title}” has changed from ${from} to ${to}.`,
        de: `Der Preis von „${title}“ hat sich von ${from} auf ${to} geändert.`,
      };
    }
    case 'QUANTITY_REDUCED':
      return {
        en: `Of ${notice.from} × “${notice.title}” only ${notice.to} could be taken over.`,
        de: `Von ${notice.from} × „${notice.title}“ konnten nur ${notice.to} übernommen werden.`,
      };
    case 'NOT_PUT_BACK':
      return notPutBackText(notice);
    case 'MERGED_FROM_GUEST':
      return {
        en: 'What you put into your cart before signing in is here too.',
        de: 'Was Sie vor der Anmeldung in den Warenkorb gelegt haben, liegt jetzt auch hier.',
      };
    case 'ITEM_UNAVAILABLE':
      return {
        en: `“${notice.title}” is no longer sold: please remove it.`,
        de: `„${notice.title}“ wird nicht mehr verkauft: bitte entfernen.`,
      };
    case 'MARKET_MISMATCH':
      return {
        en: `“${notice.title}” is not sold in this country and currency: please remove it.`,
        de: `„${notice.title}“ wird in diesem Land und dieser Währung nicht verkauft: bitte entfernen.`,
      };
    case 'AMOUNT_TOO_LARGE':
      return {
        en: `There is no room for “${notice.title}” in one order: please choose fewer or remove it.`,
        de: `„${notice.title}“ passt nicht mehr in eine Bestellung: bitte weniger wählen oder entfernen.`,
      };
    case 'OUT_OF_STOCK':
      return shortageText(notice);
    case 'PROMO_EXPIRED':
      return {
        en: `The code ${notice.promoCode} is no longer valid.`,
        de: `Der Code ${notice.promoCode} gilt nicht mehr.`,
      };
    default:
      return notice satisfies never;
  }
}

function shortageText({ title, remaining }: { title: string; remaining: number }): Text {
  if (remaining === 0)
    return {
      en: `“${title}” is out of stock: please remove it.`,
      de: `„${title}“ ist nicht mehr vorrätig: bitte entfernen.`,
    };
  return {
    en: `Only ${remaining} of “${title}” can be ordered: please choose fewer.`,
    de: `Von „${title}“ sind nur noch ${remaining} lieferbar: bitte weniger wählen.`,
  };
}
