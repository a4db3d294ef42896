import { createServer } from 'node:http';
import { isMainThread } from 'node:worker_threads';

// Loaded into a gateway before its program: tells what its main thread keeps, garbage collected, at the port named by the environment.
if (isMainThread && process.env.TELL_MEMORY_PORT) {
  const server = createServer((_, response) => {
    globalThis.gc();
    response.end(JSON.stringify(process.memoryUsage()));
  });
  server.listen(Number(process.env.TELL_MEMORY_PORT), '127.0.0.1').unref();
}
