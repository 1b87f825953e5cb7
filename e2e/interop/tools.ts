import { execFileSync } from 'node:child_process';

/** The Java that runs PlantUML, or null. */
export function findJava(): string | null {
  for (const java of [process.env.JAVA_HOME && `${process.env.JAVA_HOME}/bin/java`, 'java']) {
    if (!java) continue;
    try {
      execFileSync(java, ['-version'], { stdio: 'ignore' });
      return java;
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** The reason to skip what needs `tool`, or false when it is there. In CI a missing tool is a failure. */
export function missing(tool: string, found: string | null): string | false {
  if (found !== null) return false;
  if (process.env.CI) throw new Error(`${tool} is missing, and in CI nothing is skipped`);
  return `${tool} is not on this machine`;
}
