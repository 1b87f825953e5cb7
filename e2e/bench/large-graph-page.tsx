import { createRoot } from 'react-dom/client';
import { Canvas } from '@/components/canvas/canvas';
import { stageFor } from '@/components/canvas/fit';
import { layOut } from '@/lib/layout';
import { evenly, field } from '@/lib/layout/testing';

const size = { width: 1280, height: 720 };

/** Opens a generated diagram of `count` nodes on the explorer's canvas. */
function open(count: number): void {
  const view = field(count);
  const laidOut = layOut(view, { arrangement: 'drawn', density: 'still', measure: evenly });
  const host = document.body.appendChild(document.createElement('div'));
  host.style.cssText = `position:relative;width:${size.width}px;height:${size.height}px`;
  createRoot(host).render(
    <Canvas
      ref={null}
      view={view}
      laidOut={laidOut}
      stage={stageFor(laidOut, size)}
      folded={new Set()}
      implied
      minimap={false}
      onSelect={() => undefined}
      onToggleFold={() => undefined}
    />,
  );
}

Object.assign(window, { openGraph: open });
