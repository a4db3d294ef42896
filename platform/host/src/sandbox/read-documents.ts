import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A client's document with example variables, ready to open in the sandbox. */
export interface ExampleDocument {
  version: string;
  name: string;
  text: string;
  /** JSON text. */
  variables?: string;
}

/** Documents of a client, by version: `<version>/<Name>.graphql`, with `<Name>.json` beside it for example variables. */
export function readDocuments(folder: URL): ExampleDocument[] {
  const versions = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return versions.flatMap(({ name }) => readVersion(name, new URL(`${name}/`, folder)));
}

function readVersion(version: string, folder: URL): ExampleDocument[] {
  const names = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
  return names.sort().map((file) => {
    const name = file.slice(0, -'.graphql'.length);
    const example = new URL(`${name}.json`, folder);
    const variables = existsSync(example) ? { variables: readFileSync(example, 'utf8').trim() } : {};
    return { version, name, text: readFileSync(new URL(file, folder), 'utf8'), ...variables };
  });
}
