import type { ExplorerConfig } from '@prism/explorer/config';

/**
 * Reads the page's configuration, which lies beside the page.
 * @param pathname path of the page, e.g. `/web`
 * @throws Error with a sentence for the reader, when the answer is not 200 with JSON
 */
export async function loadConfig(pathname: string, request: typeof fetch = fetch): Promise<ExplorerConfig> {
  const path = `${pathname.replace(/\/+$/, '')}/explorer.json`;
  const answer = await request(path);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
  return (await answer.json()) as ExplorerConfig;
}
