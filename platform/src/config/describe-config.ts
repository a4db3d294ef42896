import { type ZodObject, type ZodRawShape, z } from 'zod';

export interface VariableDescription {
  name: string;
  meaning: string;
  /** What holds without it, in words or as the value itself. */
  fallback: string;
}

/** One row per variable of a schema, from its `.meta({ description, fallback })`: the README's table. */
export function describeConfig(schema: ZodObject<ZodRawShape>): VariableDescription[] {
  return Object.entries(schema.shape).map(([name, type]) => {
    const meta = z.globalRegistry.get(type as z.ZodType) as { description?: string; fallback?: string } | undefined;
    return { name, meaning: meta?.description ?? '', fallback: meta?.fallback ?? '' };
  });
}

/** The rows as a Markdown table. */
export function configTable(schema: ZodObject<ZodRawShape>): string {
  const rows = describeConfig(schema).map(
    ({ name, meaning, fallback }) => `| \`${name}\` | ${meaning} | ${fallback} |`,
  );
  return ['| Variable | Meaning | Default |', '|---|---|---|', ...rows].join('\n');
}
