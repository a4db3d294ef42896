import { parseArgs } from 'node:util';
import { findBreakingChanges } from './breaking-changes.ts';
import { checkDocuments } from './check-documents.ts';
import { readCommittedSchema } from './committed-schema.ts';
import { type RegisteredDocument, readDocuments } from './documents.ts';
import { generateAll } from './generate.ts';
import { isCurrent } from './generated-file.ts';
import { type LoadedSupergraph, loadSupergraph } from './load-supergraph.ts';
import { readSupergraph } from './read.ts';
import { reportProblems } from './report-problems.ts';
import { SchemaProblem } from './schema-problem.ts';
import { type ClientVariant, clientVariants } from './variant-names.ts';
import { variantRules } from './variant-rules.ts';

const { values: options } = parseArgs({ options: { base: { type: 'string', default: 'HEAD' } } });

/** `npm run schema:check [-- --base REVISION]`: what is committed is current, and no registered document breaks. */
async function checkSchema(): Promise<void> {
  await checkGeneratedFiles();
  for (const variant of clientVariants) await checkVariant(variant, options.base);
  console.log('The schema is up to date, and every registered document runs on it.');
}

async function checkGeneratedFiles(): Promise<void> {
  const outdated = (await generateAll()).filter((file) => !isCurrent(file));
  if (outdated.length > 0)
    throw new SchemaProblem(
      'Out of date, run npm run schema',
      outdated.map(({ path }) => path),
    );
}

async function checkVariant(variant: ClientVariant, base: string): Promise<void> {
  const { documents: folder } = variantRules[variant];
  const documents = folder ? readDocuments(folder) : [];
  const supergraph = loadSupergraph(readSupergraph(variant));
  const problems = checkDocuments(documents, supergraph);
  if (problems.length > 0) throw new SchemaProblem(`Documents that do not run on ${variant}`, problems);
  await checkChanges(variant, base, documents, supergraph);
}

async function checkChanges(
  variant: ClientVariant,
  base: string,
  documents: readonly RegisteredDocument[],
  { clientSchema }: LoadedSupergraph,
): Promise<void> {
  const before = readCommittedSchema(variant, base);
  if (!before) return console.log(`${variant}: nothing at ${base} to compare with`);
  const { touching, others } = await findBreakingChanges(before, clientSchema, documents);
  for (const message of others) console.log(`${variant}: breaking, but used by no registered document: ${message}`);
  if (touching.length > 0)
    throw new SchemaProblem(`Changes of ${variant} since ${base} that break its documents`, touching);
}

await reportProblems(checkSchema);
