/** Wakes one loop that waits. Ringing while it does not wait is remembered, so nothing is slept through. */
export interface Alarm {
  ring(): void;
  /** Resolves when it rings, or after this long; whether it rang. */
  wait(ms: number): Promise<boolean>;
}

export function createAlarm(): Alarm {
  let isRung = false;
  let wake = () => {};

  async function ringOrTimeout(ms: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
  }

  return {
    ring() {
      isRung = true;
      wake();
    },
    async wait(ms) {
      if (!isRung) await ringOrTimeout(ms);
      const hasRung = isRung;
      isRung = false;
      return hasRung;
    },
  };
}
