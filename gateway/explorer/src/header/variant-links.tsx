import type { ExplorerConfig } from '@prism/explorer/config';

/** The variant that is shown, among the links to the others. */
export function VariantLinks({ variant, variants }: Pick<ExplorerConfig, 'variant' | 'variants'>) {
  return (
    <nav className="prism-variants" aria-label="Variants">
      {variants.map(({ name, path }) => (
        <a key={name} href={path} aria-current={name === variant ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
