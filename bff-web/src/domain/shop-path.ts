import {
  accountPath,
  cartPath,
  categoryPath,
  checkoutPath,
  homePath,
  orderPath,
  productPath,
  searchPath,
} from './addresses.ts';
import { policyPaths } from './policies.ts';

/** An address of the shop in its parts. */
export interface ShopPath {
  /** Without a slash at its end. */
  pathname: string;
  /** With its question mark, or empty. */
  search: string;
}

const maxLength = 1_500;

/** Pages that need no slug: the storefront knows them by their path. */
const ownPages: readonly string[] = [homePath, searchPath, cartPath, checkoutPath, accountPath, ...policyPaths];

/** The parts of an address, with or without the shop's host; undefined for what is no address, or none of the shop's. */
export function readShopPath(address: string, shopUrl: string): ShopPath | undefined {
  if (address.length > maxLength || !URL.canParse(address, shopUrl)) return undefined;
  const { pathname, search, host } = new URL(address, shopUrl);
  if (host !== new URL(shopUrl).host) return undefined;
  return { pathname: pathname.replace(/\/+$/, '') || '/', search };
}

/** Whether the catalog may know what stands there. */
export function hasSlug({ pathname }: ShopPath): boolean {
  return [productPath(''), categoryPath('')].some((prefix) => pathname.toLowerCase().startsWith(prefix));
}

/** The canonical address of one of the shop's own pages, or undefined when it is none of them. */
export function ownPage({ pathname, search }: ShopPath): string | undefined {
  const path =
    pathname === '/' ? homePath : (orderPage(pathname) ?? ownPages.find((page) => page === pathname.toLowerCase()));
  return path && `${path}${search}`;
}

/** Whether there is such an order, and who may see it, its page finds out. */
function orderPage(pathname: string): string | undefined {
  const number = /^\/shop\/orders\/([\w-]{1,40})$/i.exec(pathname)?.[1];
  return number && orderPath(number.toUpperCase());
}

const maxWords = 8;

/** The words of an address, to search for what might have been meant: `/shop/p/old-kettle` says "old kettle". */
export function wordsOf({ pathname }: ShopPath): string {
  const text = pathname.replace(/^\/shop(?=\/|$)(\/[pc](?=\/))?/i, '');
  return (decode(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, maxWords).join(' ').slice(0, 100);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
