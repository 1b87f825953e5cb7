import { Button } from '../ui/button';

/** What could not be had, why, and another try. */
export function Failed({ problem, retry }: { readonly problem: string; readonly retry: () => void }) {
  return (
    <div role="alert" className="flex flex-wrap items-center justify-center gap-3 p-4">
      <p>The run could not be loaded. {problem}</p>
      <Button onClick={retry}>Try again</Button>
    </div>
  );
}
