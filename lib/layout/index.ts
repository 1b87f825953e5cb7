export { type LayoutOptions, layOut } from './layout';
