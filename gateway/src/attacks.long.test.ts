import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks } from './testing/attacks/index.ts';
import { runAttack, unexpected } from './testing/attacks/run-attack.ts';
import { type AttackedGateway, startAttackedGateway } from './testing/attacks/start-attacked-gateway.ts';

let gateway: AttackedGateway;
beforeAll(async () => {
  gateway = await startAttackedGateway();
});
afterAll(() => gateway.stop());

/** What others make of the processor is left out of account, but not what they make of caches and disks. Exact figures: bench/attacks. */
const retry = 1;
const timeout = 60_000;

describe.each(Object.entries(attacks))('%s', (_, group) => {
  test.each(group)('while there are $name, others are answered', { retry, timeout }, async (attack) => {
    const report = await runAttack(attack, gateway);
    expect(unexpected(attack, report)).toEqual([]);
    expect(report.answers.length).toBeGreaterThan(0);
    expect(report.innocent.every(({ isRight }) => isRight)).toBe(true);
    // The first was sent at the same moment as the attack.
    expect(report.innocent[0]?.ownMs).toBeLessThan(500);
    expect(Math.max(...report.innocent.map(({ ownMs }) => ownMs))).toBeLessThan(500);
    expect(report.held.cpuMs).toBeLessThan(300);
  });
});
