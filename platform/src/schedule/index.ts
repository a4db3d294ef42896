export { createHourlyTask, type HourlyTask } from './hourly-task.ts';
