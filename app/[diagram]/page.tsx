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
  const layouts = workshop.layouts(id, 'still');
  if (!diagram || !layouts) notFound();
  const stories = Object.fromEntries((workshop.scenarios(id) ?? []).map(({ id, view }) => [id, view]));
  const playable = [...new Set(Object.values(stories))];
  const card = `${process.env.EXPLORER_URL?.replace(/\/+$/, '') ?? ''}/api/diagrams/${id}/card`;
  return (
    <>
      {/* Pages are made by the build: the picture's address is whole when it knows where they will be served. */}
      <meta property="og:title" content={diagram.title} />
      <meta property="og:image" content={card} />
      <meta name="twitter:card" content="summary_large_image" />
      <Explorer diagram={diagram} layouts={layouts} playable={playable} stories={stories} />
    </>
  );
}
