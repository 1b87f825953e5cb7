/** When each event of a run is on screen, and what is so at an instant of the screen. Screen times are ms at speed 1. */
export interface Pace {
  /** How many events it knows. */
  readonly count: number;
  /** Screen ms of the last event, and the time to see its effect. */
  readonly duration: number;
  /** When event `seq` happens on screen; for one that it does not know yet, later than all it knows. */
  screenOf(seq: number): number;
  /** When event `seq` happens in the picture's motion, in ms. */
  motionOf(seq: number): number;
  /** The last event on screen at `screen` ms; -1 before the first. */
  seqAt(screen: number): number;
  /** How far the picture's motion has come at `screen` ms. */
  motionAt(screen: number): number;
  /** The last event whose effect is no longer new at `screen` ms: the caption before the one that stands; -1 when all are. */
  staleAt(screen: number): number;
  /** Simulated microseconds at `screen` ms. */
  timeAt(screen: number): number;
  /** When `time` (simulated microseconds) is on screen: the inverse of `timeAt`, at its latest. */
  screenAt(time: number): number;
}
