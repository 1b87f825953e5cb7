/** Where a run that is opened stands. */
export type Start =
  /** At an instant, in simulated microseconds. */
  | { readonly type: 'time'; readonly time: number }
  /** At a caption, counted from 1. */
  | { readonly type: 'beat'; readonly beat: number }
  /** Just after an event, by its number: how addresses once named an instant. */
  | { readonly type: 'event'; readonly seq: number };
