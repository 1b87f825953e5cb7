export { writeDrawioWorkshop } from './drawio';
export * from './error';
export { type Fonts, fallbackWidth } from './fonts';
export * from './format';
export * from './formats';
export * from './input';
export { type Theme, themes } from './palette';
