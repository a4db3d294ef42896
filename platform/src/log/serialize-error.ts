/** How deep a chain of causes is followed. */
const maxCauses = 5;

/**
 * An error for the log. Database errors carry what people typed: drizzle puts a statement's parameters into its message,
 * pg puts rows into `detail`. Both stay out; type, message, code, stack and causes remain.
 */
export function serializeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: withoutParameters(String(error)) };
  const { code, cause } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message: withoutParameters(error.message),
    ...(code === undefined ? {} : { code }),
    stack: stackWithoutParameters(error),
    ...(cause !== undefined && depth < maxCauses ? { cause: serializeError(cause, depth + 1) } : {}),
  };
}

/** Drizzle ends its message with `Failed query: … params: …`; what people typed may hold line breaks. */
function withoutParameters(message: string): string {
  return message.replace(/(Failed query: [\s\S]*?\nparams: )[\s\S]*$/, '$1[redacted]');
}

/** The stack repeats the message. Where that was changed since, parameters end with the first line of the stack proper. */
function stackWithoutParameters({ message, stack = '' }: Error): string {
  return stack
    .replace(message, () => withoutParameters(message))
    .replace(/(Failed query: [\s\S]*?\nparams: )[\s\S]*?(?=\n {4}at |$)/, '$1[redacted]');
}
