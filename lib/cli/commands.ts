import type { Command } from './command';
import { exportCommand } from './export';
import { read } from './read';

/** Every command there is. A new one is a file of its own and a line here. */
export const commands: readonly Command[] = [read, exportCommand];
