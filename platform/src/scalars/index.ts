export { scalars } from './scalars.ts';
