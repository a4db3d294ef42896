import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answered, type Attack, type Outcome, sendOne } from './attack.ts';
import type { Held } from './loop-probe.ts';
import type { AttackedGateway } from './start-attacked-gateway.ts';
import { readThreadTime } from './thread-time.ts';

export interface AttackReport {
  name: string;
  answers: readonly Answered[];
  /** Requests of somebody else through the same gateway, from the attack's first moment on, one after another until it is over. */
  innocent: readonly Innocent[];
  held: Held;
}

/** What came of it that should not have. */
export const unexpected = ({ outcomes }: Attack, { answers }: AttackReport): Outcome[] => [
  ...new Set(answers.map(({ outcome }) => outcome).filter((one) => one !== overloaded && !outcomes.includes(one))),
];
const overloaded: Outcome = '503 OVERLOADED';

export interface Innocent {
  isRight: boolean;
  ms: number;
  /** Less what the gateway and the one who asks waited for a processor that others had. */
  ownMs: number;
}

const innocent = { body: '{"query":"{ a b c d }"}' };
const right = '{"data":{"a":1,"b":1,"c":1,"d":1}}';

/** Sends an attack, and beside it what an innocent asks. */
export async function runAttack(attack: Attack, gateway: AttackedGateway): Promise<AttackReport> {
  const agent = new Agent({ keepAlive: true });
  const ask = () => askInnocently(gateway, agent);
  await ask();
  await gateway.held();
  const asked: Innocent[] = [];
  let isOver = false;
  const attacking = attack.send(gateway.doors).finally(() => {
    isOver = true;
  });
  do {
    asked.push(await ask());
    await sleep(5);
  } while (!isOver);
  const answers = await attacking;
  const held = await gateway.held();
  agent.destroy();
  return { name: attack.name, answers, innocent: asked, held };
}

async function askInnocently({ doors, pid }: AttackedGateway, agent: Agent): Promise<Innocent> {
  const waited = () => readThreadTime(pid).waited + readThreadTime().waited;
  const before = waited();
  const { text, ms } = await sendOne(doors, innocent, agent);
  return { isRight: text?.trimEnd() === right, ms, ownMs: Math.max(0, ms - (waited() - before)) };
}
