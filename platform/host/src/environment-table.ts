import { readFileSync, writeFileSync } from 'node:fs';
import { configTable } from '@prism/platform/config';
import { allVariables } from './config.ts';

/** Writes the README's environment table from the schemas; with `--check` only tells whether it is up to date. */
const readme = new URL('../../../README.md', import.meta.url);
const [begin, end] = ['<!-- environment: begin, written by npm run readme -->', '<!-- environment: end -->'];

const text = readFileSync(readme, 'utf8');
const start = text.indexOf(begin) + begin.length;
const current = `${text.slice(0, start)}\n${configTable(allVariables)}\n${text.slice(text.indexOf(end))}`;
const isCurrent = text === current;
if (process.argv.includes('--check')) {
  if (!isCurrent) console.error('The environment table of README.md is out of date: run npm run readme.');
  process.exit(isCurrent ? 0 : 1);
}
writeFileSync(readme, current);
