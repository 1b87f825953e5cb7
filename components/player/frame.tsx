import type { ReactNode } from 'react';

interface FrameProps {
  readonly graph: ReactNode;
  /** Stands beside the graph when asked for. */
  readonly panel?: ReactNode;
  readonly children: ReactNode;
}

/** The graph with the player's bar beneath it. */
export function Frame({ graph, panel, children }: FrameProps) {
  return (
    <div className="flex h-full flex-col">
      <div className="relative flex min-h-0 grow">
        <div className="relative min-w-0 grow">{graph}</div>
        {panel}
      </div>
      <section aria-label="Player" className="z-30 shrink-0 border-t border-rule bg-paper">
        {children}
      </section>
    </div>
  );
}
