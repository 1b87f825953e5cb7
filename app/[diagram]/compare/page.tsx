import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Compare } from '@/components/compare/compare';
import { pairs } from '@/diagrams/pairs';
import { arrangements, type Layouts, type View, withoutNodes } from '@/lib/model';
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

/** Layouts that nobody else asks for. */
function layoutsOf(views: readonly View[]): Layouts {
  return Object.fromEntries(
    views.map((view) => [
      view.id,
      Object.fromEntries(arrangements.map((name) => [name, workshop.layOut(view, name, 'live')])),
    ]),
  ) as Layouts;
}

export default async function ComparePage({ params }: ComparePageProps) {
  const { diagram: id } = await params;
  const diagram = workshop.diagram(id);
  if (!diagram) notFound();
  const { title } = diagram;
  const presets = pairs.filter((pair) => pair.diagram === id);
  const without = presets.flatMap((pair) => pair.without ?? []);
  const views = diagram.views.map((view) => withoutNodes(view, without));
  return (
    <Compare
      diagram={{ id, title, views }}
      presets={presets}
      layouts={without.length > 0 ? layoutsOf(views) : undefined}
    />
  );
}
