/** How much demo data: small, medium, large. */
export type DemoSize = 'S' | 'M' | 'L';

/** Principal records per size; what a principal record is, each part decides. */
export const demoSizes: Readonly<Record<DemoSize, number>> = { S: 1_000, M: 10_000, L: 1_000_000 };

/** The moment demo data looks back from, epoch ms: its timestamps lie in the two years before it. */
export const demoEpoch = Date.UTC(2025, 9, 1);
