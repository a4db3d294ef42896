export { type Connection, type ConnectionPageInfo, toConnection } from './connection.ts';
export { type CursorRule, type Cursors, createCursors } from './cursors.ts';
export { maxPageSize, pageSize } from './page-size.ts';
