import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** Where PostgreSQL's programs are; null where there is none. */
export function programs(): string | null {
  const asked = said('pg_config', ['--bindir']);
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(asked === null ? [] : [asked.trim()]), ...versions.map((v) => join(debian, v, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/** A PostgreSQL of its own in a folder of its own, reached through a socket there: nothing else on the machine sees it. */
export class Cluster {
  readonly folder: string;
  readonly #bin: string;
  readonly #data: string;
  readonly #clients: Client[] = [];

  private constructor(bin: string, folder: string) {
    this.#bin = bin;
    this.folder = folder;
    this.#data = join(folder, 'data');
  }

  /** A new, empty one, running. `settings`: lines of its configuration. */
  static create(bin: string, settings: readonly string[]): Cluster {
    const cluster = new Cluster(bin, freshFolder());
    cluster.#run('initdb', [
      '-D',
      cluster.#data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
    ]);
    cluster.#configure(settings);
    cluster.start();
    return cluster;
  }

  /** A standby of `primary`, running; `name` is the one that the primary knows it by. */
  static standbyOf(bin: string, primary: Cluster, name: string): Cluster {
    const standby = new Cluster(bin, freshFolder());
    standby.#run('pg_basebackup', [
      ...['-h', primary.folder, '-p', String(port), '-U', 'postgres', '-D', standby.#data],
      ...['-c', 'fast', '-X', 'stream'],
    ]);
    standby.follow(primary, name);
    standby.start();
    return standby;
  }

  /** From its next start on it is a standby of `primary`. */
  follow(primary: Cluster, name: string): void {
    const source = `host=${primary.folder} port=${port} user=postgres application_name=${name}`;
    this.#configure([`primary_conninfo = '${source}'`]);
    this.#write('standby.signal', '');
  }

  start(): void {
    this.#run('pg_ctl', ['-D', this.#data, '-w', '-t', '30', '-l', join(this.folder, 'log'), 'start']);
  }

  /** `immediate` is a crash: nothing is written any more. */
  stop(how: 'fast' | 'immediate'): void {
    this.#run('pg_ctl', ['-D', this.#data, '-m', how, '-w', 'stop']);
  }

  promote(): void {
    this.#run('pg_ctl', ['-D', this.#data, '-w', 'promote']);
  }

  /** Brings the data of this one, which is stopped, back to where it and `other` agree. */
  rewind(other: Cluster): void {
    const source = `host=${other.folder} port=${port} user=postgres dbname=postgres`;
    this.#run('pg_rewind', ['-D', this.#data, `--source-server=${source}`]);
    // It brings the other's configuration along.
    this.#configure([]);
  }

  async connect(user = 'postgres', database = 'postgres'): Promise<Client> {
    const client = new Client({ host: this.folder, port, user, database });
    // A server that is killed ends its connections, and that is what is looked at.
    client.on('error', () => undefined);
    await client.connect();
    this.#clients.push(client);
    return client;
  }

  async remove(): Promise<void> {
    await Promise.allSettled(this.#clients.map((client) => client.end()));
    try {
      this.stop('immediate');
    } catch {
      // It did not run any more.
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #configure(settings: readonly string[]): void {
    const own = [
      ...[`port = ${port}`, `unix_socket_directories = '${this.folder}'`, "listen_addresses = ''"],
      ...[
        'wal_level = logical',
        'max_wal_senders = 10',
        'max_replication_slots = 10',
        'wal_log_hints = on',
        "wal_keep_size = '128MB'",
      ],
      ...['fsync = off', 'max_prepared_transactions = 0', "log_min_messages = 'warning'"],
    ];
    this.#write('postgresql.auto.conf', [...own, ...settings, ''].join('\n'));
  }

  #write(name: string, text: string): void {
    const path = join(this.#data, name);
    writeFileSync(path, text);
    const owner = serverUser();
    if (owner) chownSync(path, owner.uid, owner.gid);
  }

  #run(program: string, args: readonly string[]): void {
    const path = join(this.#bin, program);
    const owner = serverUser();
    execFileSync(path, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: this.folder,
      env: { ...process.env, LC_ALL: 'C' },
      ...(owner && { uid: owner.uid, gid: owner.gid }),
    });
  }
}

/** It tells sockets in one folder apart; every cluster has a folder of its own. */
const port = 5432;

function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'truth-'));
  const owner = serverUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  return { uid: Number(said('id', ['-u', 'postgres'])), gid: Number(said('id', ['-g', 'postgres'])) };
}

function said(program: string, args: readonly string[]): string | null {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return null;
  }
}
