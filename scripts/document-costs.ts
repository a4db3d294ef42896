import { existsSync, readFileSync } from 'node:fs';
import { readDocuments } from '../schema/src/documents.ts';
import { type GeneratedFile, isCurrent, repositoryFolder, writeGeneratedFile } from '../schema/src/generated-file.ts';
import { loadSupergraph } from '../schema/src/load-supergraph.ts';
import { readSupergraph } from '../schema/src/read.ts';
import { reportProblems } from '../schema/src/report-problems.ts';
import { SchemaProblem } from '../schema/src/schema-problem.ts';
import { type CostRow, findDear, writePage } from './costs/cost-table.ts';
import { createMeasure } from './costs/measure-document.ts';

/** Where each client's registered documents are. */
const folders = { web: 'bff-web/documents', mobile: 'bff-mobile/documents', admin: 'platform/host/documents' } as const;

type Client = keyof typeof folders;

/** Budgets what clients are registered to send; with `--write`, writes the page of it. */
async function budgetDocuments(): Promise<void> {
  const rows = (Object.keys(folders) as Client[]).flatMap(measureClient);
  const dear = findDear(rows);
  if (dear.length > 0) throw new SchemaProblem('Documents that cost too much', dear);
  const page: GeneratedFile = { path: 'docs/document-costs.md', text: writePage(rows) };
  if (isCurrent(page)) return;
  if (!process.argv.includes('--write')) throw new SchemaProblem('Out of date, run npm run schema', [page.path]);
  writeGeneratedFile(page);
  console.log(`wrote ${page.path}`);
}

function measureClient(variant: Client): CostRow[] {
  const sdl = readSupergraph(variant);
  const measure = createMeasure(sdl, loadSupergraph(sdl).clientSchema);
  return readDocuments(folders[variant]).map(({ path, document }) => {
    try {
      return { variant, path, ...measure(document, readExample(path)) };
    } catch (error) {
      throw new SchemaProblem('Documents whose cost is not known', [`${path}: ${(error as Error).message}`]);
    }
  });
}

/** The variables beside a document. */
function readExample(path: string): Record<string, unknown> {
  const file = new URL(path.replace(/\.graphql$/, '.json'), repositoryFolder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

await reportProblems(budgetDocuments);
