/** A Prism in small: starts the embedded PostgreSQL of the data folder it is told, says so, and holds it until it is ended. */
import { startEmbeddedPostgres } from '../start-embedded-postgres.ts';

async function hold(dataDir: string): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  setInterval(() => {}, 60_000);
  console.log(JSON.stringify({ url: server.url }));
}

hold(process.argv[2] ?? '').catch((error: Error) => {
  console.log(JSON.stringify({ problem: error.message }));
  process.exit(1);
});
