import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { explorerProcess } from '@/lib/cli/testing/explorer';
import { findProgram, missing } from './tools';

const soffice = findProgram('soffice');

describe('Slides with films', { skip: missing('soffice', soffice) }, () => {
  it('open in LibreOffice, with a film on each slide but the title', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'films-'));
    const out = join(folder, 'saga.pptx');
    const asked = ['--height', '540', '--speed', '8', '--out', out];
    const { code, err } = await explorerProcess('film', 'saga', 'payment-refused', ...asked);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice!, [profile, '--headless', '--convert-to', 'odp', '--outdir', folder, out], {
      stdio: 'ignore',
    });
    const files = unzipSync(readFileSync(join(folder, 'saga.odp')));
    const source = strFromU8(files['content.xml']!);
    const pages = source.match(/<draw:page /g)?.length ?? 0;
    assert.ok(pages > 5, `${pages} slides`);
    assert.equal(source.match(/<draw:plugin /g)?.length, pages - 1);
    assert.equal(Object.keys(files).filter((name) => name.endsWith('.mp4')).length, pages - 1);
  });
});
