export { piecesOf } from './pieces';
export { BusyError, type PoolOptions, SimulationPool } from './pool';
