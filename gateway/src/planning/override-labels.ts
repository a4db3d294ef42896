import { type DocumentNode, Kind, visit } from 'graphql';
import { readJoin, typesWithFields } from './join-fields.ts';
import { requirementsOf } from './required-fields.ts';

/** A label of `@override`, and where it matters. */
export interface OverrideLabel {
  label: string;
  /** Names of the fields that move. */
  fields: readonly string[];
  /** One of them is required by others, so an operation may need it without asking for it. */
  isRequired: boolean;
}

export function overrideLabelsOf(supergraph: DocumentNode): OverrideLabel[] {
  const required = new Set(requirementsOf(supergraph).flatMap(({ selects }) => [...selects.keys()]));
  const labels = new Map<string, OverrideLabel>();
  for (const type of typesWithFields(supergraph).values())
    for (const { name, directives = [] } of type.fields ?? [])
      for (const directive of directives) {
        const { overrideLabel: label } = directive.name.value === 'join__field' ? readJoin(directive) : {};
        if (typeof label !== 'string') continue;
        const { fields = [], isRequired = false } = labels.get(label) ?? {};
        const isThis = required.has(`${type.name.value}.${name.value}`);
        labels.set(label, { label, fields: [...fields, name.value], isRequired: isRequired || isThis });
      }
  return [...labels.values()];
}

/** The labels that matter to a document. */
export function labelsOf(document: DocumentNode, labels: readonly OverrideLabel[]): string[] {
  if (labels.length === 0) return [];
  const asked = new Set<string>();
  visit(document, { [Kind.FIELD]: ({ name }) => void asked.add(name.value) });
  return labels
    .filter(({ fields, isRequired }) => isRequired || fields.some((field) => asked.has(field)))
    .map(({ label }) => label);
}

/**
 * Whether a request takes the new subgraph: with `percent(25)` every fourth does. Other labels are decided elsewhere, and nobody
 * does so here: they take the old one.
 *
 * @param random From 0 up to, without, 1.
 */
export function decideOverride(label: string, random: () => number): boolean {
  const [, percent] = /^percent\((\d{1,3}(?:\.\d+)?)\)$/.exec(label) ?? [];
  return percent !== undefined && random() * 100 < Number(percent);
}
