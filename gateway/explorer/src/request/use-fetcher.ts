import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { useEffect, useRef, useState } from 'react';
import { requestHeaders, type Sender } from './request-headers.ts';

interface FetcherOptions {
  endpoint: string;
  sender: Sender;
  /** Called when the gateway refuses who is asking (401). */
  onUnauthenticated: () => void;
}

/**
 * A fetcher that stays the same object while the header bar changes: GraphiQL introspects anew for every new one.
 */
export function useFetcher(options: FetcherOptions): Fetcher {
  const current = useRef(options);
  useEffect(() => {
    current.current = options;
  });
  const [fetcher] = useState(() =>
    createGraphiQLFetcher({
      url: options.endpoint,
      // The one incremental format that the gateway speaks; GraphiQL merges its parts.
      headers: { accept: 'application/json, multipart/mixed; deferSpec=20220824' },
      fetch: async (url: RequestInfo | URL, init?: RequestInit) => {
        const { sender, onUnauthenticated } = current.current;
        const answer = await fetch(url, { ...init, headers: requestHeaders(sender, init?.headers) });
        if (answer.status === 401) onUnauthenticated();
        return answer;
      },
    }),
  );
  return fetcher;
}
