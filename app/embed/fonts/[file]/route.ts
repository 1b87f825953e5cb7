import { embedFontFile } from '@/lib/workshop';

interface Context {
  readonly params: Promise<{ readonly file: string }>;
}

export async function GET(_: Request, { params }: Context): Promise<Response> {
  const bytes = embedFontFile(process.cwd(), (await params).file);
  if (!bytes) return new Response('There is no such font.\n', { status: 404 });
  return new Response(bytes, {
    headers: {
      'Content-Type': 'font/woff2',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Access-Control-Allow-Origin': '*',
    },
  });
}
