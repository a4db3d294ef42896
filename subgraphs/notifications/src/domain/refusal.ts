/** Why notifications says no: stable, for programs. What people read is the presentation's. */
export type RefusalCode =
  | 'TOO_MANY_IDS'
  | 'DEVICE_ID_INVALID'
  | 'TOKEN_INVALID'
  | 'PLATFORM_UNKNOWN'
  | 'APP_VERSION_INVALID';

/** An expected failure, told to the one who asked. */
export interface Refusal {
  code: RefusalCode;
  /** Where in the input, from the root of the arguments. */
  path: string[];
}

export type Decision<T> = { ok: true; value: T } | { ok: false; refusals: Refusal[] };

export const accept = <T>(value: T): Decision<T> => ({ ok: true, value });

export const refuse = (code: RefusalCode, ...path: string[]): { ok: false; refusals: Refusal[] } => ({
  ok: false,
  refusals: [{ code, path }],
});
