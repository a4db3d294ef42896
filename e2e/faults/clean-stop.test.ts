import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataOf } from '../clients/graph-answer.ts';
import { openShop } from '../clients/shop.ts';
import type { HostProcess } from '../setup/host-process.ts';
import { type Lab, openLab } from '../setup/lab.ts';
import { isListening } from '../setup/ports.ts';

describe('a host that is told to stop', () => {
  let lab: Lab;
  let host: HostProcess;
  beforeAll(async () => {
    lab = await openLab();
    host = await lab.start();
  });
  afterAll(() => lab?.clear());

  test('answers what is under way, is ready no more, and ends with 0', async () => {
    const shop = openShop(lab.url);
    const underWay = Array.from({ length: 12 }, () => shop.register());
    await new Promise((resolve) => setTimeout(resolve, 40));
    const stoppedAt = performance.now();
    host.signal('SIGTERM');
    const afterwards = await fetch(`${lab.url}/health/ready`).then(
      ({ status }) => status,
      () => 'refused',
    );
    const people = await Promise.all(underWay);
    const exit = await host.exited;
    expect(exit).toEqual({ code: 0, signal: null });
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    expect([503, 'refused']).toContain(afterwards);
    expect(await isListening(Number(new URL(lab.url).port))).toBe(false);
    expect(host.output()).not.toMatch(/"level":(50|60)|Error/);

    await lab.start();
    for (const person of people) expect(dataOf(await shop.web().signIn(person)).signIn.signedIn).toBe(true);
  });
});
