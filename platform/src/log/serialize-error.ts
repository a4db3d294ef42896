/** How deep a chain of causes is followed. */
const maxCauses = 5;

/**
 * An error for the log. Database errors carry what people typed: drizzle puts a statement's parameters into its message,
 * pg puts rows into `detail`. Both stay out; type, message, code, stack and causes remain.
 */
export function serializeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, cause } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message: withoutParameters(error.message),
    ...(code === undefined ? {} : { code }),
    stack: withoutParameters(error.stack ?? ''),
    ...(cause !== undefined && depth < maxCauses ? { cause: serializeError(cause, depth + 1) } : {}),
  };
}

/** Drizzle writes `Failed query: … params: …`; the stack repeats it. */
function withoutParameters(text: string): string {
  return text.replace(/^(.*Failed query: [\s\S]*?\nparams: )[^\n]*/, '$1[redacted]');
}
