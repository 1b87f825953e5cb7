export * from './event';
export * from './json';
export * from './message';
export * from './scenario';
export * from './state';
export * from './trace';
