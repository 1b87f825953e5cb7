import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { paint } from '@/lib/paint';
import { type Traveller, trailsAt, travellersAt } from '@/lib/picture';
import { themeColours } from '@/lib/theme';
import { busyScene, messages } from './scene';

const scene = busyScene();
const width = 1280;
const height = 720;
const transform = { x: 20, y: 20, zoom: 0.55 };
const perFrame = 1000 / 60;
const font = { fontSize: 13, fontWeight: 600, fontFamily: 'monospace' } as const;

/** What one way of drawing the scene does for each frame; nothing for a way that the browser animates by itself. */
type Draw = ((screen: number) => void) | null;

const ways: Record<string, () => Draw> = {
  /** The player's own. */
  canvas: () => {
    const canvas = document.body.appendChild(document.createElement('canvas'));
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d')!;
    return (screen) => {
      const travellers = travellersAt(scene.timeline, scene.pacing, scene.laidOut, screen);
      paint(
        context,
        { travellers, trails: trailsAt(scene.timeline, scene.pacing, scene.laidOut, screen) },
        transform,
        1,
        themeColours.light,
        null,
      );
    };
  },

  /** A group for each message, moved by `animateMotion`. */
  animateMotion: () => {
    const edges = new Map(scene.laidOut.edges.map(({ id, points }) => [id, points]));
    const groups = Array.from({ length: messages }, (_, i) => {
      const send = scene.timeline.sendOf(i + 1)!;
      const path = edges
        .get(send.edge)!
        .map(({ x, y }) => `${x},${y}`)
        .join('L');
      return `<g>${badge(send.message.label)}<animateMotion dur="${3 + (i % 7)}s" repeatCount="indefinite" path="M${path}"/></g>`;
    });
    document.body.insertAdjacentHTML('beforeend', svg(groups.join('')));
    return null;
  },

  /** The same messages as elements whose places are React's state. */
  react: () => {
    const host = document.body.appendChild(document.createElement('div'));
    let show: (travellers: Traveller[]) => void = () => undefined;
    function Messages() {
      const [travellers, setTravellers] = useState<Traveller[]>([]);
      useEffect(() => {
        show = setTravellers;
      }, []);
      return (
        <svg width={width} height={height} aria-hidden>
          <g transform={`translate(${transform.x} ${transform.y}) scale(${transform.zoom})`}>
            {travellers.map(({ send, at }) => (
              <g key={send.message.id} transform={`translate(${at.x} ${at.y})`}>
                <rect x={-36} y={-18} width={72} height={36} rx={18} fill="#1864ab" opacity={0.22} />
                <rect x={-32} y={-14} width={64} height={28} rx={14} fill="#1c6b33" />
                <circle cx={-16} r={10} fill="#fff" />
                <text x={-16} textAnchor="middle" dy={5} fill="#1c6b33" {...font}>
                  I
                </text>
                <text x={10} textAnchor="middle" dy={5} fill="#fff" {...font}>
                  {send.message.label}
                </text>
              </g>
            ))}
          </g>
        </svg>
      );
    }
    flushSync(() => createRoot(host).render(<Messages />));
    return (screen) =>
      flushSync(() => show(travellersAt(scene.timeline, scene.pacing, scene.laidOut, screen)));
  },
};

/** The marks that the painter makes for a message. */
function badge(label: string): string {
  const text = `text-anchor="middle" dy="5" font-size="${font.fontSize}" font-weight="${font.fontWeight}" font-family="${font.fontFamily}"`;
  return `<rect x="-36" y="-18" width="72" height="36" rx="18" fill="#1864ab" opacity="0.22"/><rect x="-32" y="-14" width="64" height="28" rx="14" fill="#1c6b33"/><circle cx="-16" r="10" fill="#fff"/><text x="-16" ${text} fill="#1c6b33">I</text><text x="10" ${text} fill="#fff">${label}</text>`;
}

function svg(inside: string): string {
  return `<svg width="${width}" height="${height}"><g transform="translate(${transform.x} ${transform.y}) scale(${transform.zoom})">${inside}</g></svg>`;
}

/** Draws `frames` frames one way; answers the ms of script that each took, the ms between them, and how many piles were drawn. */
async function measure(name: string, frames: number) {
  document.body.replaceChildren();
  const draw = ways[name]!();
  const script: number[] = [];
  const intervals: number[] = [];
  let last = performance.now();
  for (let i = 0; i < frames; i++) {
    const now = await new Promise<number>(requestAnimationFrame);
    intervals.push(now - last);
    last = now;
    const start = performance.now();
    draw?.(scene.start + i * perFrame);
    script.push(performance.now() - start);
  }
  const drawn = travellersAt(scene.timeline, scene.pacing, scene.laidOut, scene.start).length;
  return { script, intervals, drawn };
}

Object.assign(window, { measure });
