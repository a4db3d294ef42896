import { bagsAndShoes } from './bags-and-shoes.ts';
import { clothing } from './clothing.ts';
import { furniture } from './furniture.ts';
import { kitchen } from './kitchen.ts';
import { lighting } from './lighting.ts';
import { outdoor } from './outdoor.ts';
import { tech } from './tech.ts';
import { textiles } from './textiles.ts';

export type { ProductTemplate, RootTemplate } from './template.ts';

/** The tree of the demo shop: roots, and below them what is sold. */
export const roots = [kitchen, lighting, furniture, textiles, clothing, bagsAndShoes, tech, outdoor] as const;

export const leaves = roots.flatMap((root) => root.leaves);
