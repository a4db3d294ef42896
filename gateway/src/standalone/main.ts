import { readArguments, usage } from './arguments.ts';
import { runStandalone } from './run-standalone.ts';
import { StartError } from './start-error.ts';

try {
  const given = readArguments(process.argv.slice(2));
  if (!given) console.log(usage);
  else {
    const { address, stop } = await runStandalone(given);
    // Once: a second signal ends the process at once, as signals do.
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () =>
        stop().then(
          () => process.exit(0),
          () => process.exit(1),
        ),
      );
    console.log(`${given.supergraph} is served at ${address}/graphql`);
  }
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
