export { createHourlyTask, type HourlyTask } from './hourly-task.ts';
export { createTicker, type Ticker } from './ticker.ts';
