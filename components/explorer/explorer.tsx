'use client';

import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { arrangements, atRest, type Diagram, type Layouts, type Source, type View } from '@/lib/model';
import { Canvas, type CanvasHandle, type Left } from '../canvas/canvas';
import { CanvasTools, GraphButtons, PhoneTools } from '../canvas/canvas-tools';
import { fittingArrangement, stageFor } from '../canvas/fit';
import type { Target } from '../canvas/lit';
import { Picture } from '../canvas/picture';
import { usePointing } from '../canvas/pointing-store';
import { CommandCenter, type OpenDialog } from '../commands/command-center';
import { DrawingPane } from '../drawing/drawing-pane';
import { Inspector, inspectorHeading } from '../inspector/inspector';
import { Blank } from '../player/blank';
import { currentSession } from '../player/current-session';
import { Frame } from '../player/frame';
import { runCommands } from '../player/run-commands';
import { Boundary } from '../ui/boundary';
import { useCovers } from '../ui/cover';
import { SidePanel } from '../ui/side-panel';
import { useSize } from '../ui/use-size';
import { explorerCommands } from './explorer-commands';
import { hasTarget, MissingTarget } from './missing-target';
import { useOptions } from './options-store';
import { Outline } from './outline';
import { PageTools, PanelButtons } from './page-tools';
import { readPlace } from './place';
import { isPlaying, setPlaying, storyOf } from './playing';
import { ReadyBar, type Story } from './ready-bar';
import { TopBar } from './top-bar';
import { useIdleTools } from './use-idle-tools';
import { go, nameView, useSearch } from './use-place';
import { usePrinting } from './use-printing';
import { ViewTabs } from './view-tabs';

const About = lazy(() => import('../learn/about'));
const ExportPane = lazy(() => import('./export-pane'));
const LivePane = lazy(() => import('./live-pane'));
const ShareDialog = lazy(() => import('../share/share-dialog'));

interface ExplorerProps {
  readonly diagram: Diagram;
  /** With room for state, for views that have something to play. */
  readonly layouts: Layouts;
  /** What can be played, of all views. */
  readonly stories: readonly Story[];
}

const noneFolded: ReadonlySet<string> = new Set();

/** A diagram's page: its graph, and around it whatever the reader asks for. */
export function Explorer({ diagram, layouts, stories: allStories }: ExplorerProps) {
  const search = useSearch();
  // The same place stays the same object: what follows it must not follow every render.
  const place = useMemo(() => readPlace(search), [search]);
  const asksFor = place.view ?? storyOf(search, allStories);
  const view = diagram.views.find(({ id }) => id === asksFor) ?? diagram.views[0]!;
  const key = `${diagram.id}/${view.id}`;
  const asked = place.target;
  const target = asked && hasTarget(view, asked) ? asked : null;

  const options = useOptions();
  const [room, size] = useSize<HTMLDivElement>();
  const canvas = useRef<CanvasHandle>(null);
  const left = useRef<Left | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<string | null>(null);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const [located, setLocated] = useState<Source | null>(null);
  const printing = usePrinting();
  const stories = useMemo(() => allStories.filter((story) => story.view === view.id), [allStories, view]);
  const canPlay = stories.length > 0;
  const playing = canPlay && isPlaying(search);
  const [live, setLive] = useState(false);
  const [storyId, setStoryId] = useState<string | null>(null);
  const story = stories.find(({ id }) => id === storyId) ?? stories[0];
  const play = () => setPlaying(true, story === stories[0] ? undefined : story?.id);

  useEffect(() => {
    if (place.view === null && view !== diagram.views[0]) nameView(view.id);
  }, [place, view, diagram]);

  const show = usePointing((state) => state.show);
  useEffect(() => show(view, target), [show, view, target]);
  useEffect(() => {
    if (target) canvas.current?.reveal(target);
  }, [target]);

  const arrangement = size
    ? (options.arrangements[key] ?? fittingArrangement(layouts[view.id]!, size))
    : 'drawn';
  const chosen = layouts[view.id]![arrangement];
  // One layout whether it plays or not: nodes show their attributes in the room that is kept for their state.
  const laidOut = useMemo(() => (live ? chosen : atRest(chosen)), [live, chosen]);
  const covers = useCovers((state) => state.covers);
  const stage = useMemo(() => size && stageFor(chosen, size, covers), [chosen, size, covers]);
  const shownTools = useIdleTools(playing);
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
  const turn = () => {
    // To the next one that looks otherwise.
    const all = arrangements.map((name) => layouts[view.id]![name]);
    const at = all.indexOf(chosen);
    const next = [...all.slice(at + 1), ...all.slice(0, at)].find(
      ({ width, height }) => width !== chosen.width || height !== chosen.height,
    );
    if (next) options.arrange(key, next.arrangement);
  };
  const openSide = (side: 'about' | 'export') => {
    if (target) open(null);
    options.openSide(options.side === side && !target ? null : side);
  };
  const hasImplied = useMemo(() => [...view.nodes, ...view.edges].some(({ implied }) => implied), [view]);

  const run = runCommands({ playing, open: play, session: currentSession });
  const own = explorerCommands({
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
  const commands = canPlay ? [...run, ...own] : own;

  const tabs = diagram.views.length > 1 && <ViewTabs views={diagram.views} shown={view} onShow={showView} />;
  const bar = story && (
    <ReadyBar
      stories={stories}
      story={story}
      waiting={playing}
      onChoose={({ id }) => setStoryId(id)}
      onPlay={play}
    />
  );
  const graphButtons = (
    <GraphButtons
      minimap={options.minimap}
      implied={options.implied}
      hasImplied={hasImplied}
      onFit={() => canvas.current?.fit()}
      onZoom={(factor) => canvas.current?.zoomBy(factor)}
      onTurn={turn}
      onToggle={options.toggle}
    />
  );
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
            left={left}
            onSelect={select}
            onToggleFold={(node) => options.fold(key, node)}
          />
        )}
      </Boundary>
      {asked && !target && <MissingTarget view={view} target={asked} onOpen={open} />}
      <CanvasTools at={stage?.tools === 'bottom' ? 'bottom' : 'left'} shown={shownTools}>
        {graphButtons}
      </CanvasTools>
    </div>
  );
  return (
    <>
      <div className="explorer-page h-dvh overflow-hidden print:hidden" data-playing={playing || undefined}>
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
            onPlay={() => (playing ? setPlaying(false) : play())}
            graphTools={<PhoneTools>{graphButtons}</PhoneTools>}
          />
          <PageTools
            onPalette={() => setDialog('palette')}
            onShare={() => setDialog('page')}
            onHelp={() => setDialog('help')}
          />
        </header>
        <main id="content" className="relative flex min-h-0 flex-col [grid-area:main]">
          {tabs && <div className="page-tabs overflow-x-auto border-b border-rule p-2 md:hidden">{tabs}</div>}
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
          <div
            className="relative min-h-0 grow"
            style={{ '--cover-right': `${covers.right}px` } as React.CSSProperties}
          >
            {canPlay ? (
              <Boundary name="The player">
                <Suspense fallback={<Frame graph={graph}>{bar}</Frame>}>
                  {playing ? (
                    <LivePane diagram={diagram.id} view={view} bar={bar} onLive={setLive}>
                      {graph}
                    </LivePane>
                  ) : (
                    <Frame graph={graph}>{bar}</Frame>
                  )}
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
        <Blank />
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
          <Picture view={view} laidOut={laidOut} label={view.title} />
        </div>
      )}
    </>
  );
}

/** The address of the first view needs no parameter. */
function viewParameter(diagram: Diagram, view: View): string | null {
  return view === diagram.views[0] ? null : view.id;
}
