import { compareVersions, isVersion } from '../app-version.ts';
import type { HomeSection } from './home-layout.ts';

/** The last section of a page: its id, and where it stood, in case the layout has changed when the next page is asked. */
export interface HomePlace {
  id: string;
  index: number;
}

export interface HomePage {
  sections: readonly HomeSection[];
  /** Of the last section; absent from an empty page. */
  end: HomePlace | undefined;
  hasMore: boolean;
}

export const mostSections = 20;

/** Sections that this app can show. One that does not tell its version gets what every version can. */
export function sectionsFor(layout: readonly HomeSection[], appVersion: string): readonly HomeSection[] {
  const version = isVersion(appVersion) ? appVersion : '0';
  return layout.filter(({ minAppVersion = '0' }) => compareVersions(version, minAppVersion) >= 0);
}

/** One page; `first` is clamped to 1 … 20. */
export function homePage(
  layout: readonly HomeSection[],
  { first, after }: { first: number; after: HomePlace | undefined },
): HomePage {
  const start = after ? indexAfter(layout, after) : 0;
  const end = start + Math.min(Math.max(Math.trunc(first), 1), mostSections);
  const sections = layout.slice(start, end);
  const last = sections.at(-1);
  return {
    sections,
    end: last && { id: last.id, index: start + sections.length - 1 },
    hasMore: end < layout.length,
  };
}

/** A section that was taken away meanwhile leaves its place to the one that follows. */
function indexAfter(layout: readonly HomeSection[], { id, index }: HomePlace): number {
  const found = layout.findIndex((section) => section.id === id);
  return found < 0 ? index : found + 1;
}
