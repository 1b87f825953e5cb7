export { default } from './export-panel';
