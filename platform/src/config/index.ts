export { configTable, describeConfig, type VariableDescription } from './describe-config.ts';
export { ConfigError, type Environment, readConfig } from './read-config.ts';
export { variable } from './variables.ts';
export { weaknessOf } from './weak-secret.ts';
