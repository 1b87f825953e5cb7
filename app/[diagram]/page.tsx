import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Explorer } from '@/components/explorer/explorer';
import { workshop } from '../workshop';

interface DiagramPageProps {
  readonly params: Promise<{ readonly diagram: string }>;
}

/** All pages are made by the build; another name is not found. */
export const dynamicParams = false;

export function generateStaticParams() {
  return workshop.ids().map((diagram) => ({ diagram }));
}

export async function generateMetadata({ params }: DiagramPageProps): Promise<Metadata> {
  const diagram = workshop.diagram((await params).diagram);
  return diagram ? { title: diagram.title, description: diagram.summary } : {};
}

export default async function DiagramPage({ params }: DiagramPageProps) {
  const { diagram: id } = await params;
  const diagram = workshop.diagram(id);
  const [still, live] = [workshop.layouts(id, 'still'), workshop.layouts(id, 'live')];
  if (!diagram || !still || !live) notFound();
  const stories = (workshop.scenarios(id) ?? []).map(({ id, title, summary, view }) => ({
    id,
    title,
    summary,
    view,
  }));
  // One layout for standing and playing.
  const playable = Object.entries(live).filter(([view]) => stories.some((story) => story.view === view));
  const layouts = { ...still, ...Object.fromEntries(playable) };
  // Open Graph wants a whole address, and pages are made by the build: without EXPLORER_URL it is this machine's own.
  const origin = process.env.EXPLORER_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
  const card = `${origin.replace(/\/+$/, '')}/api/diagrams/${id}/card`;
  return (
    <>
      <meta property="og:title" content={diagram.title} />
      <meta property="og:image" content={card} />
      <meta name="twitter:card" content="summary_large_image" />
      <Explorer diagram={diagram} layouts={layouts} stories={stories} />
    </>
  );
}
