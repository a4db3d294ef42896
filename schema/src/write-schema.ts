import { generateAll } from './generate.ts';
import { isCurrent, writeGeneratedFile } from './generated-file.ts';
import { reportProblems } from './report-problems.ts';

/** `npm run schema`: composes, and writes what has changed. */
async function writeSchema(): Promise<void> {
  const changed = (await generateAll()).filter((file) => !isCurrent(file));
  for (const file of changed) {
    writeGeneratedFile(file);
    console.log(`wrote ${file.path}`);
  }
  if (changed.length === 0) console.log('Everything is up to date.');
}

await reportProblems(writeSchema);
