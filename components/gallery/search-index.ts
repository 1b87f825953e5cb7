'use client';

import { useQuery } from '@tanstack/react-query';
import type { SearchIndex } from './catalogue';

/** Made when the app is built. */
const address = '/search-index.json';

/** Everything that can be searched, fetched once it is `wanted`. */
export function useSearchIndex(wanted: boolean) {
  return useQuery({
    queryKey: [address],
    queryFn: fetchIndex,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

async function fetchIndex(): Promise<SearchIndex> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.json();
}
