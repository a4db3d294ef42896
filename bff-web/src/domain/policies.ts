import { policyPath } from './addresses.ts';
import { inLanguage, type Localized } from './localized.ts';

/** What the shop promises and asks, each a page of its own. */
const policies: Readonly<Record<string, Localized>> = {
  shipping: { en: 'Shipping', de: 'Versand' },
  returns: { en: 'Returns', de: 'Rückgabe' },
  privacy: { en: 'Privacy', de: 'Datenschutz' },
  terms: { en: 'Terms', de: 'AGB' },
};

export const policyPaths: readonly string[] = Object.keys(policies).map(policyPath);

export function policyLinks(language: string): { label: string; href: string }[] {
  return Object.entries(policies).map(([name, label]) => ({
    label: inLanguage(label, language),
    href: policyPath(name),
  }));
}
