import type { Metadata } from 'next';
import { Missing } from '@/components/gallery/missing';
import { workshop } from './workshop';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  const diagrams = workshop.diagrams().map(({ id, title, views }) => ({
    id,
    title,
    views: views.map((view) => ({ id: view.id, title: view.title })),
  }));
  return <Missing diagrams={diagrams} />;
}
