'use client';

import { useEffect, useId, useRef, useState } from 'react';

interface MermaidPreviewProps {
  readonly text: string;
  /** As large as the window is wide, and never smaller than Mermaid made it. */
  readonly large?: boolean;
}

/** The diagram as Mermaid itself draws it; the library is loaded when this is first shown. */
export default function MermaidPreview({ text, large = false }: MermaidPreviewProps) {
  const id = useId().replace(/\W/g, '');
  const frame = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    drawn(`mermaid-${id}`, text).then(
      (svg) => {
        if (!current || !frame.current) return;
        frame.current.innerHTML = svg;
        setFailure(null);
      },
      (error: unknown) => {
        if (current) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      current = false;
    };
  }, [id, text]);

  return (
    <>
      {failure !== null && <p role="alert">Mermaid cannot draw this: {failure}</p>}
      <div
        ref={frame}
        role="img"
        aria-label="Preview drawn by Mermaid"
        className={`flex min-h-40 justify-center [&>svg]:h-auto ${
          large
            ? '[&>svg]:min-h-[70vh] [&>svg]:min-w-[60%] [&>svg]:shrink-0'
            : '[&>svg]:max-h-[50vh] [&>svg]:max-w-full'
        }`}
      />
    </>
  );
}

async function drawn(id: string, text: string): Promise<string> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', suppressErrorRendering: true });
  return (await mermaid.render(id, text)).svg;
}
