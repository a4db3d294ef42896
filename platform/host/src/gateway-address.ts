import type { HostConfig } from './config.ts';
import type { ListenAddress } from './listen.ts';

/** Where the gateway listens. */
export function gatewayAddress({ host, variables }: HostConfig): ListenAddress {
  return { host, port: variables.PORT, variable: 'PORT' };
}
