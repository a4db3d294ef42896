import type { DemoNamed } from './facts.ts';
import { demoBrandId, demoCategoryId } from './ids.ts';
import { slugOf } from './slug-of.ts';
import { roots } from './templates/index.ts';
import { brandNames } from './words.ts';

export interface DemoCategory extends DemoNamed {
  description: string;
  parentId?: string;
  /** Among its siblings, from 0. */
  position: number;
  /** What its picture shows. */
  motif?: string;
}

const named = ({ slug, name }: { slug: string; name: string }): DemoNamed => ({ id: demoCategoryId(slug), slug, name });

/** The tree, parents before their children. */
export function demoCategories(): DemoCategory[] {
  return roots.flatMap((root, position): DemoCategory[] => {
    const { description, leaves } = root;
    const motif = leaves[0]?.motif;
    const parent = { ...named(root), description, position, ...(motif ? { motif } : {}) };
    const children = leaves.map((leaf, at): DemoCategory => {
      const text = `${leaf.nouns.map((noun) => noun.toLowerCase()).join(', ')} and their relatives, chosen by people who use them.`;
      return {
        ...named(leaf.category),
        parentId: parent.id,
        position: at,
        motif: leaf.motif,
        description: text.charAt(0).toUpperCase() + text.slice(1),
      };
    });
    return [parent, ...children];
  });
}

const trails = new Map(
  roots.flatMap((root) => root.leaves.map(({ category }) => [category.slug, [named(root), named(category)]] as const)),
);

/** From the root to the leaf category with this slug. */
export function demoTrail(slug: string): DemoNamed[] {
  return [...(trails.get(slug) ?? [])];
}

export const demoBrand = (name: string): DemoNamed => ({ id: demoBrandId(name), slug: slugOf(name), name });

export const demoBrands = (): DemoNamed[] => brandNames.map(demoBrand);
