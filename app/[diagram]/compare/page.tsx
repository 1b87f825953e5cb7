import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Compare } from '@/components/compare/compare';
import { pairs } from '@/diagrams/pairs';
import { workshop } from '../../workshop';

interface ComparePageProps {
  readonly params: Promise<{ readonly diagram: string }>;
}

export const dynamicParams = false;

/** Every diagram that has something to play. */
export function generateStaticParams() {
  return workshop
    .ids()
    .filter((id) => (workshop.scenarios(id) ?? []).length > 0)
    .map((diagram) => ({ diagram }));
}

export async function generateMetadata({ params }: ComparePageProps): Promise<Metadata> {
  const diagram = workshop.diagram((await params).diagram);
  return diagram
    ? { title: `${diagram.title}: two runs`, description: `Two runs of ${diagram.title} on one clock.` }
    : {};
}

export default async function ComparePage({ params }: ComparePageProps) {
  const { diagram: id } = await params;
  const diagram = workshop.diagram(id);
  if (!diagram) notFound();
  const { title, views } = diagram;
  return <Compare diagram={{ id, title, views }} presets={pairs.filter((pair) => pair.diagram === id)} />;
}
