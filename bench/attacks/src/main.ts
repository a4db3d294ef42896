import { setTimeout as sleep } from 'node:timers/promises';
import type { Answered, Attack } from '../../../gateway/src/testing/attacks/attack.ts';
import { attacks } from '../../../gateway/src/testing/attacks/index.ts';
import { runAttack, unexpected } from '../../../gateway/src/testing/attacks/run-attack.ts';
import {
  type AttackedGateway,
  startAttackedGateway,
} from '../../../gateway/src/testing/attacks/start-attacked-gateway.ts';
import { describeMachine } from '../../src/report.ts';
import { brokenOf, measuredOf, promisedOf } from './promises.ts';

/** A killed planner's place is taken by another one, which has to be there. In ms. */
const untilReadyMs = 3_000;

/** `npm run bench:attacks -- WORD`: every class of attack, or those with the word in their name. */
async function benchAttacks(words: readonly string[]): Promise<boolean> {
  const gateway = await startAttackedGateway();
  await sleep(2 * untilReadyMs);
  console.log(`${describeMachine()}; all in ms, without what the machine did otherwise\n`);
  console.log('| | answers | one alone | of all: median | slowest | others: slowest | loop held | by the clock | |');
  console.log('|---|---|--:|--:|--:|--:|--:|--:|---|');
  let isKept = true;
  for (const [group, list] of Object.entries(attacks))
    for (const attack of list)
      if (words.every((word) => `${group} ${attack.name}`.includes(word)))
        isKept = (await benchAttack(group, attack, gateway)) && isKept;
  await gateway.stop();
  return isKept;
}

/** Prints a row. Resolves with whether all that is promised was kept. */
async function benchAttack(group: string, attack: Attack, gateway: AttackedGateway): Promise<boolean> {
  if (group === 'planner') await sleep(untilReadyMs);
  const alone = await attack.sendOne?.(gateway.doors);
  if (group === 'planner') await sleep(untilReadyMs);
  const report = await runAttack(attack, gateway);
  const measured = measuredOf(report, alone?.ms);
  const broken = [
    ...brokenOf(promisedOf(group, alone?.outcome), measured),
    ...unexpected(attack, report),
    ...(report.innocent.every(({ isRight }) => isRight) ? [] : ['others are answered wrongly']),
  ];
  const times = report.answers.map(({ ms }) => ms).sort((one, other) => one - other);
  const figures = [alone?.ms, times[times.length >> 1], times.at(-1), measured.innocentMs, measured.heldMs];
  const cells = [...figures, report.held.wallMs].map((ms) => ms?.toFixed(0) ?? '');
  const name = attack.name.replaceAll('|', '\\|');
  console.log(`| ${[`${group}: ${name}`, tell(report.answers), ...cells, broken.join(', ')].join(' | ')} |`);
  return broken.length === 0;
}

function tell(answers: readonly Answered[]): string {
  const counts = new Map<string, number>();
  for (const { outcome } of answers) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return [...counts].map(([outcome, count]) => `${count} × ${outcome}`).join(', ');
}

process.exitCode = (await benchAttacks(process.argv.slice(2))) ? 0 : 1;
