import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The built page of @prism/explorer. */
export interface ExplorerBuild {
  html: string;
  /** Absolute path of the folder with the hashed files. */
  assetsFolder: string;
}

/** Where `npm run build` puts the page. */
export function explorerDistFolder(): string {
  const packageFile = createRequire(import.meta.url).resolve('@prism/explorer/package.json');
  return join(dirname(packageFile), 'dist');
}

/** Reads a build, or answers undefined where there is none. */
export function readExplorerBuild(distFolder: string): ExplorerBuild | undefined {
  const page = join(distFolder, 'index.html');
  if (!existsSync(page)) return undefined;
  return { html: readFileSync(page, 'utf8'), assetsFolder: join(distFolder, 'explorer-assets') };
}
