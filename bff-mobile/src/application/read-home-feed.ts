import type { Caller } from '@prism/platform/identity';
import { createCursors } from '@prism/platform/paging';
import { z } from 'zod';
import { type HomeSection, homeLayout } from '../domain/home/home-layout.ts';
import { homePage, sectionsFor } from '../domain/home/home-page.ts';
import type { CategoryDirectory } from './category-directory.ts';

/** A section with what stands in it. */
export type FilledSection = HomeSection & { categoryIds?: readonly string[] };

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
  categories: CategoryDirectory,
  caller: Caller,
  { first, after }: { first: number; after?: string | null | undefined },
): Promise<HomeFeed> {
  const [id, index] = after ? places.decode(after) : [];
  const place = id === undefined || index === undefined ? undefined : { id, index };
  const page = homePage(sectionsFor(homeLayout, caller.client.version), { first, after: place });
  const filled = await Promise.all(page.sections.map((section) => fill(section, categories, caller)));
  return {
    sections: filled.flatMap((section) => section ?? []),
    endCursor: page.end ? places.encode([page.end.id, page.end.index]) : null,
    hasMore: page.hasMore,
  };
}

/** Fails open: a grid without categories is left out, and the rest of the screen stands. */
async function fill(
  section: HomeSection,
  categories: CategoryDirectory,
  caller: Caller,
): Promise<FilledSection | undefined> {
  if (section.kind !== 'categories') return section;
  const categoryIds = (await categories.roots(caller)).slice(0, mostCategories);
  return categoryIds.length > 0 ? { ...section, categoryIds } : undefined;
}
