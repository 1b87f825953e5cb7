export { default, type ExportPanelProps } from './export-panel';
