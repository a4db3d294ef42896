export { demoHash } from './demo-hash.ts';
export { type DemoSize, demoEpoch, demoSizes } from './demo-sizes.ts';
export { logNormal, popularityExponent, standardNormal, zipf, zipfShare } from './distributions.ts';
export { between, chance, fraction, pick, pickSome, pickWeighted } from './draw.ts';
export { scatter } from './scatter.ts';
