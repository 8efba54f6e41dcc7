/** The command line of a living process, '' when it hides it, undefined when no such process lives. */
export function commandOf(pid: number): string | undefined;

/** A TCP port that was free on the loopback interface a moment ago. */
export function freePort(): Promise<number>;

/** True when something accepts connections on the port. */
export function answersOn(port: number): Promise<boolean>;
