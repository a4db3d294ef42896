/** What serves until its successor takes over: a `Graph`, or anything made of one. */
export interface Stoppable {
  stop(): Promise<void>;
}

/** Something that serves, and how many still use it. */
export class Generation<T extends Stoppable> {
  readonly #value: T;
  readonly #ended = createSignal();
  #users = 0;
  #isRetired = false;

  constructor(value: T) {
    this.#value = value;
  }

  /** For a look alone. */
  get value(): T {
    return this.#value;
  }

  async use<R>(work: (value: T) => Promise<R>): Promise<R> {
    this.#users += 1;
    try {
      return await work(this.#value);
    } finally {
      this.#users -= 1;
      this.#tellEnd();
    }
  }

  /** For when nobody begins to use it any more: stops it after the last has ended, and resolves then. */
  async retire(): Promise<void> {
    this.#isRetired = true;
    this.#tellEnd();
    await this.#ended.given;
    await this.#value.stop();
  }

  #tellEnd(): void {
    if (this.#isRetired && this.#users === 0) this.#ended.give();
  }
}

function createSignal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
