import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { cpuMsOf, memoryMbOf, pidsOf } from './process-tree.ts';

const burner = `
  const until = Date.now() + 300;
  while (Date.now() < until);
  console.log('burnt');
  setTimeout(() => {}, 60_000);`;
const starter = `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, ['-e', ${JSON.stringify(burner)}], { stdio: 'inherit' });`;

test.runIf(process.platform === 'linux')('what a process started counts with it', async () => {
  const child = spawn(process.execPath, ['-e', starter], { stdio: ['ignore', 'pipe', 'ignore'] });
  const pid = child.pid as number;
  onTestFinished(() => {
    for (const member of pidsOf(pid)) process.kill(member, 'SIGKILL');
  });
  await once(child.stdout, 'data');
  expect(pidsOf(pid)).toHaveLength(2);
  expect(cpuMsOf(pid)).toBeGreaterThan(100);
  // What two Node processes share with others counts in part only.
  expect(memoryMbOf(pid)).toBeGreaterThan(5);
});
