export { scenarioInfo } from './info';
export { ParameterValues } from './parameters';
export { type Body, delay, idle, Mailbox, type Process, receive, type Steps, type Wait } from './process';
export { Random, zipfTable } from './random';
export { RunawayError, runScenario } from './run';
export type {
  Beat,
  CheckedRun,
  Checker,
  DiagramEntry,
  Finding,
  Guarantee,
  Limits,
  Metric,
  Scenario,
  Simulation,
  Told,
} from './scenario';
export type { FaultHandler, Outgoing, Way, World } from './world';
