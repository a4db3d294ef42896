import { apollo } from './apollo.ts';
import type { GatewayKind } from './gateway-kind.ts';
import { grafbase } from './grafbase.ts';
import { hive } from './hive.ts';
import { prism, prismOnTwoCores } from './prism.ts';

/** All that can be compared, in the order of the tables. */
export const gatewayKinds: readonly GatewayKind[] = [prism, prismOnTwoCores, apollo, hive, grafbase];
