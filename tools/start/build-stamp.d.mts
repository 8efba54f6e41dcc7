/** A digest of the names, sizes and times of everything that is compiled. */
export function sourcesDigest(root: string): string;
/** True if the last build was made of exactly these sources and is still there. */
export function isBuilt(root: string): boolean;
/** Notes that these sources are built. */
export function noteBuilt(root: string, digest: string): void;
