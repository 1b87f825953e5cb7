import { spawnSync } from 'node:child_process';

/** A program that can be started by one of these names, or null. */
export function findProgram(...names: readonly string[]): string | null {
  return (
    names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined) ?? null
  );
}

/** The Java that runs PlantUML, or null. */
export function findJava(): string | null {
  const home = process.env.JAVA_HOME;
  return findProgram(...(home ? [`${home}/bin/java`] : []), 'java');
}

/** The reason to skip what needs `tool`, or false when it is there. In CI a missing tool is a failure. */
export function missing(tool: string, found: string | null): string | false {
  if (found !== null) return false;
  if (process.env.CI) throw new Error(`${tool} is missing, and in CI nothing is skipped`);
  return `${tool} is not on this machine`;
}
