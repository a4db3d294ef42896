export { isId, newId, seededId } from './ids.ts';
