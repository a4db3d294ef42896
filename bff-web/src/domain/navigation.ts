import { categoryPath } from './addresses.ts';
import { inLanguage } from './localized.ts';
import { policyLinks } from './policies.ts';

export interface NavItem {
  label: string;
  href: string;
  children: NavItem[];
}

/** A category of the catalog with those below it. */
export interface NavCategory {
  slug: string;
  name: string;
  children?: readonly NavCategory[];
}

/** The roots of the catalog with their children. */
export function primaryNav(categories: readonly NavCategory[]): NavItem[] {
  return categories.map(({ slug, name, children = [] }) => ({
    label: name,
    href: categoryPath(slug),
    children: primaryNav(children),
  }));
}

export function footerNav(language: string): NavItem[] {
  return policyLinks(language).map((link) => ({ ...link, children: [] }));
}

const announcementText = {
  en: 'A demonstration shop: everything works, nothing is sold.',
  de: 'Ein Laden zur Vorführung: Alles funktioniert, verkauft wird nichts.',
};

/** The line above every page. */
export const announcement = (language: string): string => inLanguage(announcementText, language);
