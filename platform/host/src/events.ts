import { ArgumentsError } from './arguments.ts';
import { readHostConfig } from './config.ts';
import { eventsUsage, readEventsCommand } from './events/events-command.ts';
import { runEventsCommand } from './events/run-events-command.ts';
import { explainFailure } from './explain-failure.ts';

/** `npm run events`. Exit code 0: done; 1: not, or not yet. */
try {
  const command = readEventsCommand(process.argv.slice(2));
  process.exitCode = await runEventsCommand(command, readHostConfig(process.env), console.log);
} catch (error) {
  console.error(error instanceof ArgumentsError ? `${error.message}\n\n${eventsUsage}` : explainFailure(error));
  process.exitCode = 1;
}
