// `npm run build`
import { build } from './build.mjs';

build();
