/** What the machine gives every program; nothing that configures Prism, Node or the test runner leaks into a host. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'LANG', 'TZ', 'LD_LIBRARY_PATH'];

/** The environment of a host under test: development, quiet limits, and what the test says. */
export function hostEnvironment(given: Readonly<Record<string, string>>): Record<string, string> {
  const machine = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(machine),
    RATE_LIMIT_SCALE: '100000',
    OVERLOAD_SHEDDING: 'off',
    LOG_LEVEL: 'warn',
    ...given,
  };
}
