import type { Outgoing, Random, World } from '@/lib/simulation';
import type { Json } from '@/lib/trace';
import { commandEdge, commands, writeEdge } from './places';
import { type Command, commandLabel } from './tables';
import type { Writes, Written } from './writes';

/** What a transaction of the write side takes, flush included. Microseconds. */
const work = { min: 3_000, max: 8_000 } as const;

/** The command side: takes a command to the tables as one transaction, and its outcome back. */
export class CommandSide {
  readonly #world: World;
  readonly #network: Random;
  readonly #writes: Writes;
  readonly #counts = { accepted: 0, refused: 0 };
  /** Why the last refused command was refused. */
  #why: string | null = null;

  constructor(world: World, writes: Writes) {
    this.#world = world;
    this.#network = world.random('command network');
    this.#writes = writes;
    this.#show();
  }

  /** `id` names the command; `done` is called when its client hears what has become of it. */
  send(id: string, command: Command, done: (written: Written) => void): void {
    const message = { label: commandLabel(command), correlation: id };
    this.#forth(
      commandEdge,
      { ...message, kind: 'command', payload: command as unknown as Json, bytes: 140 },
      () =>
        this.#forth(
          writeEdge,
          { ...message, kind: 'commit', payload: { sql: sqlOf(command) }, bytes: 260 },
          () => this.#perform(id, command, done),
        ),
    );
  }

  #perform(id: string, command: Command, done: (written: Written) => void): void {
    this.#world.after(this.#world.random('oltp').int(work.min, work.max), () => {
      const written = this.#writes.perform(command, id);
      const reply = replyTo(id, written);
      this.#back(writeEdge, reply, () => {
        if (written.outcome === 'committed') this.#counts.accepted++;
        else {
          this.#counts.refused++;
          this.#why = written.reason;
        }
        this.#show();
        this.#back(commandEdge, reply, () => done(written));
      });
    });
  }

  #forth(edge: string, message: Outgoing, deliver: () => void): void {
    this.#world.send(edge, message, { latency: this.#latency(), deliver });
  }

  #back(edge: string, message: Outgoing, deliver: () => void): void {
    this.#world.send(edge, message, { latency: this.#latency(), backwards: true, deliver });
  }

  #show(): void {
    this.#world.change(commands, {
      op: 'values',
      field: 'commands',
      values: { ...this.#counts, why: this.#why },
    });
  }

  #latency(): number {
    return this.#network.int(1_000, 3_000);
  }
}

function replyTo(id: string, written: Written): Outgoing {
  const committed = written.outcome === 'committed';
  return {
    kind: committed ? 'reply' : 'refusal',
    label: committed ? `committed as v${written.version}` : 'refused',
    payload: written as unknown as Json,
    bytes: 60,
    correlation: id,
  };
}

function sqlOf(command: Command): string {
  switch (command.kind) {
    case 'place':
      return [
        'BEGIN;',
        `INSERT INTO orders VALUES ('${command.order}', '${command.customer}', 'placed');`,
        ...command.lines.flatMap(({ item, quantity }) => [
          `INSERT INTO lines VALUES ('${command.order}', '${item}', ${quantity});`,
          `UPDATE stock SET "left" = "left" - ${quantity} WHERE item = '${item}';`,
        ]),
        'COMMIT;',
      ].join('\n');
    case 'cancel':
      return [
        'BEGIN;',
        `UPDATE orders SET status = 'cancelled' WHERE "order" = '${command.order}';`,
        `UPDATE stock SET "left" = "left" + quantity FROM lines`,
        `  WHERE lines.item = stock.item AND lines."order" = '${command.order}';`,
        'COMMIT;',
      ].join('\n');
    case 'rename':
      return `UPDATE customers SET name = '${command.name}' WHERE customer = '${command.customer}';`;
  }
}
