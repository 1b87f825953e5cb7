export { diagramOfDocument } from './document-diagram';
export { type Delivery, type Embed, embedHtml, embedQuery, readEmbed, titleOf } from './embed';
export { embedFontFile, embedFontNames, packedFonts, servedFonts } from './embed-fonts';
export type { ExportedFile, ExportRequest } from './files';
export type { LibraryEntry } from './library';
export { type OfflineFile, offlineFile } from './offline';
export { readTrace } from './read-trace';
export type { RunExportRequest } from './run-files';
export { createWorkshop, type Workshop } from './workshop';
