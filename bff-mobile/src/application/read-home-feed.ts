import type { Caller } from '@prism/platform/identity';
import { createCursors } from '@prism/platform/paging';
import { z } from 'zod';
import { type HomeSection, homeLayout } from '../domain/home/home-layout.ts';
import { type HomePlace, homePage, sectionsFor } from '../domain/home/home-page.ts';
import type { CategoryDirectory } from './category-directory.ts';

/** A section with what stands in it. */
export type FilledSection = HomeSection & { categoryIds?: readonly string[]; orderId?: string };

export interface HomeSources {
  categories: CategoryDirectory;
  /** The caller's order that is under way. */
  openOrder(): Promise<string | undefined>;
}

export interface HomeFeed {
  sections: FilledSection[];
  endCursor: string | null;
  hasMore: boolean;
}

const places = createCursors({ list: 'home feed', position: z.tuple([z.string(), z.int().nonnegative()]) });
/** A row of the grid has four. */
const mostCategories = 8;

/** A page of the start screen, as this version of the app can show it. Throws BAD_USER_INPUT on a foreign cursor. */
export async function readHomeFeed(
  { categories, openOrder }: HomeSources,
  caller: Caller,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<HomeFeed> {
  const place = after ? toPlace(places.decode(after)) : undefined;
  // It stands on top: who reads on has seen it, or has none.
  const orderId = place ? undefined : await openOrder();
  const layout = sectionsFor(homeLayout, caller.client.version).filter(({ kind }) => kind !== 'order' || orderId);
  const { sections, end, hasMore } = homePage(layout, { first, after: place });
  const filled = await Promise.all(sections.map((section) => fill(section, { categories, orderId }, caller)));
  // The next page is read from a layout without the order.
  const endIndex = end && Math.max(0, end.index - (orderId ? 1 : 0));
  return {
    sections: filled.flatMap((section) => section ?? []),
    endCursor: end && endIndex !== undefined ? places.encode([end.id, endIndex]) : null,
    hasMore,
  };
}

const toPlace = ([id, index]: [string, number]): HomePlace => ({ id, index });

/** Fails open: a grid without categories is left out, and the rest of the screen stands. */
async function fill(
  section: HomeSection,
  { categories, orderId }: { categories: CategoryDirectory; orderId: string | undefined },
  caller: Caller,
): Promise<FilledSection | undefined> {
  if (section.kind === 'order' && orderId) return { ...section, orderId };
  if (section.kind !== 'categories') return section;
  const categoryIds = (await categories.roots(caller)).slice(0, mostCategories);
  return categoryIds.length > 0 ? { ...section, categoryIds } : undefined;
}
