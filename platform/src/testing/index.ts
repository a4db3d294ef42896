export { testCaller, testUser } from './caller.ts';
export { countingStatements } from './counting-statements.ts';
export { testDatabase, testDatabaseName, testServerUrl } from './database.ts';
export { startTestRedis, type TestRedis, testRedis } from './redis.ts';
export { refusalsOf } from './refusals-of.ts';
export { routeRequest } from './route-request.ts';
