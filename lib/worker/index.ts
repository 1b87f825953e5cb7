export { BusyError } from './busy-error';
export { type FileJob, type MadeFile, makeFile } from './file-job';
export { FilePool } from './file-pool';
export { piecesOf } from './pieces';
export { type PoolOptions, SimulationPool } from './pool';
export { SharedFiles } from './shared-files';
export { SharedStreams } from './shared-streams';
