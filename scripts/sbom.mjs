// `npm run sbom [FILE]`: what is inside, as CycloneDX 1.5 JSON (https://cyclonedx.org), from the lock file by npm itself. Packages that
// only development needs are marked `cdx:npm:package:development`. The same lock file gives the same packages.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const file = process.argv[2] ?? 'sbom.cdx.json';
const asked = ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const bom = JSON.parse(
  execFileSync(npm, asked, { cwd: root, maxBuffer: 100_000_000, stdio: ['ignore', 'pipe', 'inherit'] }),
);
// npm takes the folder's name for the program's.
bom.metadata.component.name = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).name;

const missing = lockedPackages().filter((name) => !namesIn(bom).has(name));
if (missing.length > 0) {
  console.error(`The lock file has packages that npm did not tell of: ${missing.join(', ')}`);
  process.exit(1);
}
writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
console.log(
  `${file}: ${bom.components.length} packages, ${bom.components.filter(isDevelopment).length} of them for development.`,
);

/** `name@version` of all that the lock file would install, ours left out. */
function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8'));
  const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
  return installed.map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`);
}

/** From the package URLs: npm's `name` lacks the scope. */
function namesIn({ components }) {
  return new Set(components.map(({ purl }) => decodeURIComponent(purl.replace(/^pkg:npm\//, '').split('?')[0])));
}

function isDevelopment({ properties = [] }) {
  return properties.some(({ name }) => name === 'cdx:npm:package:development');
}
