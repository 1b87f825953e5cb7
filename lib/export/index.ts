export { writeDrawioWorkshop } from './drawio';
export * from './error';
export * from './format';
export * from './formats';
export * from './input';
export { type Theme, themes } from './palette';
