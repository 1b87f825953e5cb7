import type { EdgeId, NodeId } from '@/lib/model';

export type ParameterValue = number | string | boolean;

/** An input of a scenario: typed, bounded, explained. */
export type Parameter = NumberParameter | ChoiceParameter | FlagParameter | TextParameter;

interface ParameterBase {
  readonly id: string;
  readonly title: string;
  /** One line: what it changes. */
  readonly explanation: string;
}

export interface NumberParameter extends ParameterBase {
  readonly type: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Values are `min` plus a whole number of steps. */
  readonly step: number;
  /** `ms`, `rows`, `per s` …; `''` for a bare count. */
  readonly unit: string;
}

export interface ChoiceParameter extends ParameterBase {
  readonly type: 'choice';
  readonly default: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  /** It says who reads: the run holds nothing that they may not see. A query may call it `as`. */
  readonly reader?: true;
}

export interface FlagParameter extends ParameterBase {
  readonly type: 'flag';
  readonly default: boolean;
}

/** One line typed by whoever plays: without control characters, and no longer than its bound. */
export interface TextParameter extends ParameterBase {
  readonly type: 'text';
  readonly default: string;
  /** In UTF-16 code units, as a field of a form counts them. */
  readonly maxLength: number;
}

/** A way the system can fail: which targets, and whether it heals by itself at `until`. */
export interface FaultKind {
  readonly id: string;
  readonly title: string;
  readonly targets: readonly (NodeId | EdgeId)[];
  /** Lasts from `at` to `until`; else it strikes once, at `at`. */
  readonly lasting: boolean;
  readonly explanation: string;
}

/** A fault of a run; times in simulated microseconds. */
export interface Fault {
  readonly kind: string;
  readonly target: NodeId | EdgeId;
  readonly at: number;
  /** When it heals; null for a fault that strikes once. */
  readonly until: number | null;
}

export interface GuaranteeInfo {
  readonly id: string;
  readonly title: string;
  /** The whole statement, in a sentence. */
  readonly statement: string;
  /** Promised under the run's parameters; one that is not promised may break, as the lesson. */
  readonly promised: boolean;
}

export interface MetricInfo {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
}

/** What can be known about a scenario without running it. */
export interface ScenarioInfo {
  readonly id: string;
  readonly view: string;
  readonly title: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly faultKinds: readonly FaultKind[];
  /** The faults it has unless others are asked for. */
  readonly faults: readonly Fault[];
  /** As promised under default parameters. */
  readonly guarantees: readonly GuaranteeInfo[];
  readonly metrics: readonly MetricInfo[];
  readonly defaultSeed: number;
}
