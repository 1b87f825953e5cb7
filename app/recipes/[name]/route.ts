import { recipe } from '@/lib/workshop';

interface Context {
  readonly params: Promise<{ readonly name: string }>;
}

/** What a deck needs to step a diagram's captions. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const found = recipe(process.cwd(), (await params).name);
  if (!found) return new Response('There is no such recipe.\n', { status: 404 });
  return new Response(found.text, {
    headers: {
      'Content-Type': found.type,
      'Cache-Control': 'public, max-age=300, must-revalidate',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
