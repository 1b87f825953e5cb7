'use client';

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Diagram, Layouts, Source, View } from '@/lib/model';
import { Canvas, type CanvasHandle } from '../canvas/canvas';
import { CanvasTools } from '../canvas/canvas-tools';
import { fittingArrangement, stageFor } from '../canvas/fit';
import type { Target } from '../canvas/lit';
import { Picture } from '../canvas/picture';
import { usePointing } from '../canvas/pointing-store';
import { CommandCenter, type OpenDialog } from '../commands/command-center';
import { DrawingPane } from '../drawing/drawing-pane';
import { Inspector, inspectorHeading } from '../inspector/inspector';
import { Boundary } from '../ui/boundary';
import { SidePanel } from '../ui/side-panel';
import { useSize } from '../ui/use-size';
import { explorerCommands } from './explorer-commands';
import { hasTarget, MissingTarget } from './missing-target';
import { useOptions } from './options-store';
import { Outline } from './outline';
import { PageTools, PanelButtons } from './page-tools';
import { readPlace } from './place';
import { isPlaying, setPlaying } from './playing';
import { TopBar } from './top-bar';
import { go, useSearch } from './use-place';
import { usePrinting } from './use-printing';
import { ViewTabs } from './view-tabs';

const About = lazy(() => import('../learn/about'));
const ExportPane = lazy(() => import('./export-pane'));
const LivePane = lazy(() => import('./live-pane'));
const ShareDialog = lazy(() => import('../share/share-dialog'));

interface ExplorerProps {
  readonly diagram: Diagram;
  /** Without room for state. */
  readonly layouts: Layouts;
  /** Ids of the views that have something to play. */
  readonly playable: readonly string[];
}

const noneFolded: ReadonlySet<string> = new Set();

/** A diagram's page: its graph, and around it whatever the reader asks for. */
export function Explorer({ diagram, layouts: stillLayouts, playable }: ExplorerProps) {
  const search = useSearch();
  // The same place stays the same object: what follows it must not follow every render.
  const place = useMemo(() => readPlace(search), [search]);
  const view = diagram.views.find(({ id }) => id === place.view) ?? diagram.views[0]!;
  const key = `${diagram.id}/${view.id}`;
  const asked = place.target;
  const target = asked && hasTarget(view, asked) ? asked : null;

  const options = useOptions();
  const [room, size] = useSize<HTMLDivElement>();
  const canvas = useRef<CanvasHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [located, setLocated] = useState<Source | null>(null);
  const printing = usePrinting();
  const canPlay = playable.includes(view.id);
  const playing = canPlay && isPlaying(search);
  const [liveLayouts, setLiveLayouts] = useState<Layouts | null>(null);
  const layouts = (playing && liveLayouts) || stillLayouts;

  const show = usePointing((state) => state.show);
  useEffect(() => show(view, target), [show, view, target]);
  useEffect(() => {
    if (target) canvas.current?.reveal(target);
  }, [target]);

  const arrangement = size
    ? (options.arrangements[key] ?? fittingArrangement(layouts[view.id]!, size))
    : 'drawn';
  const laidOut = layouts[view.id]![arrangement];
  const stage = useMemo(() => size && stageFor(laidOut, size), [laidOut, size]);
  const folded = options.folded[key] ?? noneFolded;

  const open = useCallback(
    (next: Target | null) => go({ view: viewParameter(diagram, view), target: next }),
    [diagram, view],
  );
  const select = useCallback(
    (next: Target | null, byKeyboard: boolean) => {
      opener.current = byKeyboard && next?.type === 'node' ? next.id : null;
      open(next);
      if (byKeyboard) requestAnimationFrame(() => heading.current?.focus());
    },
    [open],
  );
  const close = () => {
    if (target) {
      open(null);
      if (opener.current !== null) canvas.current?.focus(opener.current);
    } else if (options.side) options.openSide(null);
    else if (options.drawing) options.toggle('drawing');
  };
  const showView = (next: View) => go({ view: viewParameter(diagram, next), target: null });
  const turn = () => options.arrange(key, arrangement === 'drawn' ? 'turned' : 'drawn');
  const openSide = (side: 'about' | 'export') => {
    if (target) open(null);
    options.openSide(options.side === side && !target ? null : side);
  };
  const hasImplied = useMemo(() => [...view.nodes, ...view.edges].some(({ implied }) => implied), [view]);

  const commands = explorerCommands({
    diagram,
    view,
    hasImplied,
    showView,
    turn,
    close,
    canvas: () => canvas.current,
    toggle: options.toggle,
    openSide,
    share: () => setDialog('page'),
  });

  const tabs = diagram.views.length > 1 && <ViewTabs views={diagram.views} shown={view} onShow={showView} />;
  const graph = (
    <div ref={room} className="absolute inset-0">
      <Boundary name="The graph">
        {stage && (
          <Canvas
            key={key}
            ref={canvas}
            view={view}
            laidOut={laidOut}
            stage={stage}
            folded={folded}
            implied={options.implied}
            minimap={options.minimap}
            onSelect={select}
            onToggleFold={(node) => options.fold(key, node)}
          />
        )}
      </Boundary>
      {asked && !target && <MissingTarget view={view} target={asked} onOpen={open} />}
      <CanvasTools
        at={stage?.tools ?? 'left'}
        minimap={options.minimap}
        implied={options.implied}
        hasImplied={hasImplied}
        onFit={() => canvas.current?.fit()}
        onZoom={(factor) => canvas.current?.zoomBy(factor)}
        onTurn={turn}
        onToggle={options.toggle}
      />
    </div>
  );
  return (
    <>
      <div className="explorer-page h-dvh overflow-hidden print:hidden">
        {/* A landmark, but no box: its parts stand in the page's grid. */}
        <header className="contents">
          <TopBar title={diagram.title} summary={diagram.summary} tabs={tabs} />
          <PanelButtons
            drawing={options.drawing}
            side={target ? null : options.side}
            playing={playing}
            playable={canPlay}
            onDrawing={() => options.toggle('drawing')}
            onSide={openSide}
            onPlay={() => setPlaying(!playing)}
          />
          <PageTools
            onPalette={() => setDialog('palette')}
            onShare={() => setDialog('page')}
            onHelp={() => setDialog('help')}
          />
        </header>
        <main id="content" className="relative flex min-h-0 flex-col [grid-area:main] sm:flex-row">
          {tabs && <div className="overflow-x-auto border-b border-rule p-2 md:hidden">{tabs}</div>}
          {options.drawing && (
            <SidePanel
              name="Drawing"
              side="left"
              heading="Drawing"
              wide
              onClose={() => options.toggle('drawing')}
            >
              <Boundary name="The drawing">
                <DrawingPane
                  document={diagram.document}
                  view={view}
                  diagnostics={diagram.diagnostics}
                  located={located}
                  onOpen={open}
                />
              </Boundary>
            </SidePanel>
          )}
          <div className="relative min-w-0 grow">
            {playing ? (
              <Boundary name="The player">
                <Suspense fallback={graph}>
                  <LivePane diagram={diagram.id} view={view} onLayouts={setLiveLayouts}>
                    {graph}
                  </LivePane>
                </Suspense>
              </Boundary>
            ) : (
              graph
            )}
          </div>
          {target ? (
            <SidePanel
              name="Inspector"
              side="right"
              heading={inspectorHeading(view, target)}
              headingRef={heading}
              onClose={close}
            >
              <Boundary name="The inspector">
                <Inspector
                  view={view}
                  target={target}
                  onOpen={open}
                  onLocate={(source) => {
                    if (!options.drawing) options.toggle('drawing');
                    setLocated([...source]);
                  }}
                />
              </Boundary>
            </SidePanel>
          ) : (
            options.side && (
              <SidePanel
                name={options.side === 'about' ? 'About' : 'Export'}
                side="right"
                heading={options.side === 'about' ? diagram.title : 'Export'}
                onClose={close}
              >
                <Boundary name={options.side === 'about' ? 'The explanation' : 'The export'}>
                  <Suspense fallback={<p role="status">Loading …</p>}>
                    {options.side === 'about' ? (
                      <About diagram={diagram} />
                    ) : (
                      <ExportPane
                        diagramId={diagram.id}
                        viewId={view.id}
                        viewCount={diagram.views.length}
                        onShare={() => setDialog('page')}
                      />
                    )}
                  </Suspense>
                </Boundary>
              </SidePanel>
            )
          )}
        </main>
        <Outline view={view} />
        <CommandCenter
          commands={commands}
          open={dialog}
          onOpen={setDialog}
          pageDialog={
            <ShareDialog
              diagram={diagram.id}
              title={diagram.title}
              view={viewParameter(diagram, view)}
              playable={canPlay}
              onClose={() => setDialog(null)}
            />
          }
        />
      </div>
      {printing && (
        <div className="fixed inset-0 hidden bg-paper print:block">
          <Picture view={view} laidOut={laidOut} />
        </div>
      )}
    </>
  );
}

/** The address of the first view needs no parameter. */
function viewParameter(diagram: Diagram, view: View): string | null {
  return view === diagram.views[0] ? null : view.id;
}
