/** How news reach somebody: in the shop itself, by mail, on their devices. */
export type Channel = 'IN_APP' | 'EMAIL' | 'PUSH';

/** Channels that lead out of the house: what went out cannot be taken back. */
export type OutgoingChannel = Exclude<Channel, 'IN_APP'>;
