import type { Annotation } from '@/lib/model';
import { activeActive } from './active-active/annotation';
import { activePassive } from './active-passive/annotation';

export const annotation: Annotation = { section: 'Architecture', views: [activePassive, activeActive] };
