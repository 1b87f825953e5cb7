export { BusyError, type PoolOptions, SimulationPool } from './pool';
