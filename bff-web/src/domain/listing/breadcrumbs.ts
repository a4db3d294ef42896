import { categoryPath, homePath } from '../addresses.ts';
import { textsFor } from '../texts.ts';

export interface Breadcrumb {
  label: string;
  href: string;
}

/** The way to a category: home, its root, and so on down to itself. */
export function breadcrumbs(trail: readonly { name: string; slug: string }[], language: string): Breadcrumb[] {
  const home = { label: textsFor(language).home, href: homePath };
  return [home, ...trail.map(({ name, slug }) => ({ label: name, href: categoryPath(slug) }))];
}
