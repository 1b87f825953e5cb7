import type { Annotation, View } from '@/lib/model';
import type { Fault, FaultKind, MetricInfo, Parameter, RunEvent, Spotlight, Verdict } from '@/lib/trace';
import type { ParameterValues } from './parameters';
import type { World } from './world';

/** One line of the list of diagrams: `id` is its folder and the path of its page. */
export interface DiagramEntry {
  readonly id: string;
  readonly annotation: Annotation;
  readonly simulation?: Simulation;
}

/** What a diagram can play. */
export interface Simulation {
  readonly scenarios: readonly Scenario[];
}

/** A story that a view can play: a model to build, inputs that may vary, and what is watched while it runs. */
export interface Scenario {
  readonly id: string;
  /** Id of the view it belongs to. */
  readonly view: string;
  readonly title: string;
  readonly summary: string;
  readonly defaultSeed: number;
  readonly parameters: readonly Parameter[];
  readonly faultKinds: readonly FaultKind[];
  /** The faults it has unless others are asked for. */
  readonly faults: readonly Fault[];
  /** Which faults may come together: a sentence that refuses them, or null. Bounds and targets are checked before. */
  readonly refuses?: (faults: readonly Fault[], parameters: ParameterValues) => string | null;
  readonly guarantees: readonly Guarantee[];
  readonly metrics: readonly Metric[];
  /** In the order in which they are usually told. */
  readonly beats: readonly Beat[];
  readonly limits?: Limits;
  /** Puts the systems at their nodes. What it changes before time begins is the nodes' initial state. */
  build(world: World): void;
}

/** Where a run is given up as one that does not end; default: 200,000 events and one simulated hour. */
export interface Limits {
  readonly events: number;
  /** Simulated microseconds. */
  readonly time: number;
}

/** A named statement about a run, checked on its trace alone. */
export interface Guarantee {
  readonly id: string;
  readonly title: string;
  /** The whole statement, in a sentence. */
  readonly statement: string;
  /** Can only be judged when the system is quiet: pending until then. */
  readonly eventual?: boolean;
  /** Whether a run with these parameters promises it. Default: always. */
  readonly promised?: (parameters: ParameterValues) => boolean;
  /** A checker for one run. */
  readonly checker: (run: CheckedRun) => Checker;
}

/** What a checker may know of a run besides its events: its inputs. */
export interface CheckedRun {
  readonly view: View;
  readonly parameters: ParameterValues;
}

/** Sees every event of a run but beats, metrics and verdicts; imports no system. */
export interface Checker {
  /** The new standing after an event; null when nothing changed. Once broken, a guarantee stays broken. */
  see(event: RunEvent): Finding | null;
  /** The standing when the system has come to rest. May be asked several times in a run. */
  quiet?(): Finding | null;
}

export interface Finding {
  readonly verdict: Verdict;
  /** Why, in one sentence with the record's own numbers. */
  readonly text: string;
  /** The `seq` of the event that decided it; default: the event just seen. */
  readonly evidence?: number;
}

/** A number over simulated time, folded from the trace. */
export interface Metric extends MetricInfo {
  /** A fold for one run: the new value after an event, or null when it has not changed. */
  readonly fold: () => (event: RunEvent) => number | null;
}

/** A caption: told once a run, when its trigger happens. */
export interface Beat {
  readonly id: string;
  /** The audience is asked to predict: no other beat is told before the one that `answers` it, but at the very end. */
  readonly question?: boolean;
  /** The question it answers, which must have been asked. */
  readonly answers?: string;
  /** Beats that must have been told before. */
  readonly after?: readonly string[];
  /**
   * A watcher for one run with these parameters: the caption after the event that triggers it, else null. It sees every event
   * from the first.
   */
  readonly watch: (parameters: ParameterValues) => (event: RunEvent) => string | Told | null;
}

/** A caption that says itself what it speaks of; one that is a mere text speaks of what triggered it. */
export interface Told {
  readonly text: string;
  readonly about: Spotlight;
}
