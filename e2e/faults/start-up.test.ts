import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Lab, openLab } from '../setup/lab.ts';
import { listenAnywhere, portOf } from '../setup/ports.ts';

describe.concurrent('a start that cannot be', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await openLab();
  });
  afterAll(() => lab?.clear());

  const refusal = async (args: string[], environment: Record<string, string> = {}) => {
    const host = lab.spawn({ args, environment });
    return { ...(await host.exited), output: host.output() };
  };

  test('names every wrong variable at once, and shows no secret', async () => {
    const { code, output } = await refusal([], {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://root:hidden@db/shop',
      REDIS_URL: 'localhost:6379',
      SESSION_SECRET: 'too-short',
      RATE_LIMIT_SCALE: '-1',
      LOG_LEVEL: 'loud',
      SUBGRAPH_CATALOG_URL: 'somewhere',
      NODE_ENV: 'staging',
    });
    expect(code).toBe(1);
    expect(output).toContain('8 mistakes');
    for (const name of [
      'PORT',
      'DATABASE_URL',
      'REDIS_URL',
      'SESSION_SECRET',
      'RATE_LIMIT_SCALE',
      'LOG_LEVEL',
      'SUBGRAPH_CATALOG_URL',
      'NODE_ENV',
    ]) {
      expect(output).toMatch(new RegExp(`^\\s+${name}\\b`, 'm'));
    }
    expect(output).not.toMatch(/hidden|too-short|\bat .*\.js:/);
  });

  test('of some parts only needs Redis', async () => {
    const { code, output } = await refusal(['--only', 'gateway,bff-web']);
    expect(code).toBe(1);
    expect(output).toContain('REDIS_URL is missing');
  });

  test('with a part that does not exist names those that do', async () => {
    const { code, output } = await refusal(['--only', 'gateway,warehouse']);
    expect(code).toBe(1);
    expect(output).toContain(
      '--only expected some of gateway, accounts, catalog, inventory, cart, orders, payments, reviews, notifications, search, bff-web, bff-mobile',
    );
    expect(output).toContain('npm start');
  });

  test('says whose port is busy, and which variable changes it', async () => {
    const busy = await listenAnywhere();
    const port = portOf(busy);
    const { code, output } = await refusal([], { PORT: `${port}` });
    busy.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} on 127.0.0.1 is in use`);
    expect(output).toContain('set PORT');
    expect(output).not.toMatch(/\bat .*\.js:/);
  });

  test('says which PostgreSQL it cannot reach', async () => {
    const { code, output } = await refusal([], { DATABASE_URL: 'postgres://prism:hidden@127.0.0.1:1/prism' });
    expect(code).toBe(1);
    expect(output).toMatch(/PostgreSQL at 127\.0\.0\.1:1 is not reachable/);
    expect(output).not.toContain('hidden');
  });
});
