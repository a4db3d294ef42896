/** Of its time, what a thread must have had of the processor. */
const share = 0.6;
/** Beyond its time, how often it is looked whether it had that, in ms. */
const lookEveryMs = 20;
/** However little it had: so many times its time. */
const patience = 4;

/**
 * Rings after `timeoutMs` of work. Where the processor is short, time passes without work: then it waits until the process has had a
 * share of it, so that nobody is taken for too complex because others are busy.
 *
 * @returns What stops it.
 */
export function startPlanClock(timeoutMs: number, ring: () => void): () => void {
  const startedAt = performance.now();
  const cpu = process.cpuUsage();
  let isStopped = false;
  let timer: NodeJS.Timeout;

  function look(): void {
    if (isStopped) return;
    const { user, system } = process.cpuUsage(cpu);
    const hadItsShare = (user + system) / 1_000 >= timeoutMs * share;
    if (hadItsShare || performance.now() - startedAt >= timeoutMs * patience) ring();
    else wait(lookEveryMs);
  }

  function wait(ms: number): void {
    // An answer that has come while we were busy is heard before the clock.
    timer = setTimeout(() => setImmediate(look), ms);
  }

  wait(timeoutMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
