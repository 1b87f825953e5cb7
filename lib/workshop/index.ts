export { AnnotationError } from './annotate';
export { diagramOfDocument } from './document-diagram';
export type { ExportedFile, ExportRequest } from './files';
export type { LibraryEntry } from './library';
export { createWorkshop, type Workshop } from './workshop';
