'use client';

import { useEffect, useState } from 'react';
import type { Term } from '@/lib/glossary';
import type { Marker } from './marked-prose';

interface Glossary {
  readonly mark: Marker;
  readonly terms: readonly Term[];
}

const unmarked: Glossary = { mark: (texts) => texts.map((text) => [{ text }]), terms: [] };

let loaded: Glossary | null = null;

/** The glossary, loaded when the first text asks for it; until then, and where it can't be had, texts stand unmarked. */
export function useGlossary(): Glossary {
  const [glossary, setGlossary] = useState(loaded ?? unmarked);
  useEffect(() => {
    let wanted = true;
    load().then(
      (each) => wanted && setGlossary(each),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, []);
  return glossary;
}

async function load(): Promise<Glossary> {
  if (loaded) return loaded;
  const { finderOf, markTerms, terms } = await import('@/lib/glossary');
  const finder = finderOf(terms);
  loaded = { mark: (texts) => markTerms(texts, finder), terms };
  return loaded;
}
