import type { Claim } from './claim';
import { decoding } from './claims/decoding';
import { projection } from './claims/projection';
import { pushdown } from './claims/pushdown';
import { rowSecurity } from './claims/row-security';
import { standby } from './claims/standby';
import { Cluster, programs } from './cluster';

/**
 * `npm run test:truth`: what the models say of PostgreSQL, asked of a real one. Prints a line for each claim: claim,
 * simulated, real. Exit code 1 when they differ anywhere, or when there is no PostgreSQL and CI asks for one.
 */
const bin = programs();
if (bin === null) {
  process.stdout.write('No PostgreSQL found (pg_config, /usr/lib/postgresql): nothing was compared.\n');
  process.exit(process.env.CI ? 1 : 0);
}
const cluster = Cluster.create(bin, ['max_connections = 60']);
let claims: readonly Claim[] = [];
try {
  claims = [
    ...(await decoding(cluster)),
    ...(await rowSecurity(cluster)),
    ...(await pushdown(cluster)),
    ...(await projection(cluster)),
    ...(await standby(bin)),
  ];
} finally {
  await cluster.remove();
}
for (const { diagram, says, simulated, real, agrees } of claims) {
  process.stdout.write(`${agrees ? 'agrees ' : 'DIFFERS'} | ${diagram} | ${says} | ${simulated} | ${real}\n`);
}
const differing = claims.filter(({ agrees }) => !agrees).length;
process.stdout.write(`${claims.length - differing} of ${claims.length} claims agree with PostgreSQL\n`);
process.exitCode = differing === 0 && claims.length > 0 ? 0 : 1;
