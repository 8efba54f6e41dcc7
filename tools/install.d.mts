/** One sentence when this Node is too old, else undefined. */
export function nodeProblem(version?: string): string | undefined;

/** True when node_modules holds exactly what package-lock.json names. */
export function isInstalled(root?: string): boolean;

/** Runs `npm ci` when needed; returns one sentence when that fails, else undefined. */
export function installIfNeeded(log?: (line: string) => void): string | undefined;
