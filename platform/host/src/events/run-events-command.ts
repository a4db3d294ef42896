import { createDeadLetters, type DeadLetter, type DeadLetters } from '@prism/platform/events';
import type { HostConfig } from '../config.ts';
import { SetupError } from '../setup-error.ts';
import { type EventsCommand, eventsUsage } from './events-command.ts';
import { openPartDatabases, type PartDatabases } from './part-databases.ts';
import { replayLetters } from './replay-letters.ts';
import { letterJson, letterText, summary } from './show-letters.ts';

type Print = (text: string) => void;
type Command<Name> = Extract<EventsCommand, { name: Name }>;

/** Does what was asked, over whatever database the environment names. Answers the exit code. Throws SetupError. */
export async function runEventsCommand(command: EventsCommand, config: HostConfig, print: Print): Promise<number> {
  if (command.name === 'help') {
    print(eventsUsage);
    return 0;
  }
  const databases = await openPartDatabases(config);
  try {
    if (command.name === 'dead-letters') return await list(command, databases, print);
    return await settle(command, databases, print);
  } finally {
    await databases.stop();
  }
}

async function list(command: Command<'dead-letters'>, databases: PartDatabases, print: Print): Promise<number> {
  const states: DeadLetter['state'][] = command.withHistory ? ['waiting', 'replayed', 'discarded'] : ['waiting'];
  const found: { part: string; letters: DeadLetter[] }[] = [];
  for (const part of command.parts) {
    const letters = await databases.within(part, (database) => createDeadLetters(database).list(states));
    if (letters) found.push({ part, letters });
  }
  if (command.json)
    print(
      JSON.stringify(
        found.flatMap(({ part, letters }) => letters.map(letterJson(part))),
        null,
        2,
      ),
    );
  else for (const { part, letters } of found) print([summary(part, letters), ...letters.map(letterText)].join('\n'));
  return 0;
}

async function settle(
  command: Command<'replay'> | Command<'discard'>,
  databases: PartDatabases,
  print: Print,
): Promise<number> {
  const { part, json } = command;
  const outcome = await databases.within(part, (database) => {
    const letters = createDeadLetters(database);
    return command.name === 'replay' ? replay(command, letters, databases.mayRun) : discard(command, letters);
  });
  if (!outcome) throw new SetupError(`${part} has no database: it keeps nothing, or was never started here.`);
  const { letters, words, isDone } = outcome;
  print(json ? JSON.stringify(letters.map(letterJson(part)), null, 2) : [words, ...letters.map(letterText)].join('\n'));
  return isDone ? 0 : 1;
}

interface Outcome {
  letters: DeadLetter[];
  words: string;
  isDone: boolean;
}

async function replay({ part, selection }: Command<'replay'>, all: DeadLetters, mayRun: boolean): Promise<Outcome> {
  const letters = await replayLetters(all, selection, { mayRun });
  const isDone = letters.every(({ state }) => state === 'replayed');
  const isUntouched = letters.some(({ replayRequestedAt }) => replayRequestedAt !== null);
  if (letters.length === 0) return { letters, words: `${part}: nothing of that waits.`, isDone };
  const later = isUntouched ? ` What is asked for is replayed by ${part} itself: as soon as it runs.` : '';
  return { letters, words: `${summary(part, letters)}${later}`, isDone };
}

async function discard({ part, selection, reason }: Command<'discard'>, all: DeadLetters): Promise<Outcome> {
  const letters = await all.discard(selection, reason, new Date());
  if (letters.length === 0) return { letters, words: `${part}: nothing of that waits.`, isDone: true };
  return { letters, words: summary(part, letters), isDone: true };
}
