import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A script that the build has bundled, and a name that changes with its text. */
export interface Script {
  readonly text: string;
  readonly version: string;
}

const scripts = new Map<string, Script>();

/** A script of embeds; read once. */
export function embedScript(name: 'player.js' | 'embed.js'): Script {
  let script = scripts.get(name);
  if (!script) {
    const folder = join(
      /* turbopackIgnore: true */ process.cwd(),
      process.env.NEXT_DIST_DIR ?? '.next',
      'embed',
    );
    const text = readFileSync(join(folder, name), 'utf8');
    script = { text, version: createHash('sha256').update(text).digest('hex').slice(0, 12) };
    scripts.set(name, script);
  }
  return script;
}

const year = 'public, max-age=31536000, immutable';

/** A script as an answer: for ever when it is asked for by its version, to be asked for again otherwise. */
export function scriptAnswer(request: Request, name: 'player.js' | 'embed.js'): Response {
  const { text, version } = embedScript(name);
  const asked = new URL(request.url).searchParams.get('v');
  return new Response(text, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': asked === version ? year : 'public, max-age=300, must-revalidate',
      ETag: `W/"${version}"`,
      'Access-Control-Allow-Origin': '*',
    },
  });
}
