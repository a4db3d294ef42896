import { type ConstDirectiveNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** One authorization feature that a supergraph links to, under the names it has there. */
export interface AuthorizationFeature {
  kind: 'authenticated' | 'requiresScopes' | 'policy';
  /** Name of its directive, without `@`. */
  directive: string;
  /** The `@link` (https://specs.apollo.dev/link/v1.0) that brings it in. */
  link: ConstDirectiveNode;
  /** Whether a type belongs to the feature, such as `requiresScopes__Scope`. */
  ownsType(name: string): boolean;
}

/**
 * Finds the features in the links of the schema, whatever they were renamed to. A version that we do not know is left
 * where it is: the gateway then refuses to load the supergraph.
 */
export function findAuthorizationFeatures(supergraph: DocumentNode): AuthorizationFeature[] {
  const links = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  return links.flatMap((link) => readFeature(link) ?? []);
}

/** The arguments of a directive as plain values. */
export function argumentsOf(directive: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

const knownUrl = /^https:\/\/specs\.apollo\.dev\/(authenticated|requiresScopes|policy)\/v0\.1\/?$/;

function readFeature(link: ConstDirectiveNode): AuthorizationFeature | undefined {
  const { url, as, import: imports } = argumentsOf(link);
  const kind = typeof url === 'string' ? knownUrl.exec(url)?.[1] : undefined;
  if (!kind) return undefined;
  const prefix = typeof as === 'string' ? as : kind;
  const imported = new Map((Array.isArray(imports) ? imports : []).map(readImport));
  const ownTypes = new Set(imported.values());
  return {
    kind: kind as AuthorizationFeature['kind'],
    directive: imported.get(`@${kind}`)?.slice(1) ?? prefix,
    link,
    ownsType: (name) => name.startsWith(`${prefix}__`) || ownTypes.has(name),
  };
}

/** `"@a"` or `{ name: "@a", as: "@b" }` → name there, name here. */
function readImport(entry: unknown): [string, string] {
  if (typeof entry === 'string') return [entry, entry];
  const { name, as } = entry as { name: string; as?: string };
  return [name, as ?? name];
}
