'use client';

import { useStoreApi } from '@xyflow/react';
import { use, useEffect, useRef } from 'react';
import type { LaidOut } from '@/lib/model';
import { type Drawn, messageAt, paint } from '@/lib/paint';
import { trailsAt, travellersAt } from '@/lib/picture';
import { themeColours, themeNames } from '@/lib/theme';
import { messageKinds } from '@/lib/trace';
import { FaultLayer } from './fault-layer';
import { Follow } from './follow';
import { SessionContext } from './session';

/** Messages on their way, painted over the graph in its coordinates, without React. A click on one holds it. */
export function MessageLayer({ laidOut }: { readonly laidOut: LaidOut }) {
  const session = use(SessionContext);
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    const host = element?.parentElement;
    if (!element || !context || !host || !session) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)');
    let drawn: Drawn[] = [];
    let frame = 0;

    const draw = () => {
      frame = 0;
      const ratio = window.devicePixelRatio;
      const { clientWidth, clientHeight } = element;
      if (element.width !== Math.round(clientWidth * ratio)) element.width = Math.round(clientWidth * ratio);
      if (element.height !== Math.round(clientHeight * ratio))
        element.height = Math.round(clientHeight * ratio);
      const [x, y, zoom] = store.getState().transform;
      const { timeline, pacing } = session.run;
      const { position } = session.clock;
      const traffic = timeline
        ? {
            travellers: travellersAt(timeline, pacing, laidOut, position, calm.matches),
            trails: trailsAt(timeline, pacing, laidOut, position, session.fullest ?? undefined),
          }
        : { travellers: [], trails: [] };
      const shown = document.documentElement.dataset.theme;
      const colours = themeColours[themeNames.find((name) => name === shown) ?? 'light'];
      const followed = session.held?.message.correlation ?? null;
      drawn = paint(context, traffic, { x, y, zoom }, ratio, colours, followed);
      element.dataset.messages = String(traffic.travellers.length);
    };
    const ask = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const at = (event: MouseEvent) => {
      const box = element.getBoundingClientRect();
      return messageAt(drawn, { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    const click = (event: MouseEvent) => {
      const traveller = at(event);
      if (!traveller) return;
      event.stopPropagation();
      event.preventDefault();
      session.clock.pause();
      session.hold(traveller.send);
    };
    const hover = (event: MouseEvent) => {
      const message = at(event)?.send.message;
      host.style.cursor = message ? 'pointer' : '';
      host.title = message ? `${messageKinds[message.kind].name} ${message.label}` : '';
    };

    ask();
    const resized = new ResizeObserver(ask);
    resized.observe(element);
    const themed = new MutationObserver(ask);
    themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const stopSession = session.subscribe(ask);
    const stopStore = store.subscribe(ask);
    host.addEventListener('click', click, true);
    host.addEventListener('mousemove', hover);
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      themed.disconnect();
      stopSession();
      stopStore();
      host.removeEventListener('click', click, true);
      host.removeEventListener('mousemove', hover);
      host.style.cursor = '';
      host.title = '';
    };
  }, [session, store, laidOut]);

  return (
    <>
      <Follow laidOut={laidOut} />
      <FaultLayer laidOut={laidOut} />
      <canvas
        ref={canvas}
        aria-hidden
        className="message-layer pointer-events-none absolute inset-0 z-[5] size-full"
      />
    </>
  );
}
