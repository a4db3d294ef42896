/** Something of this machine that does not fit the environment, told so that the person at the terminal knows what to do. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
