/** The environment of each app of a run, and its address. */
export function composeEnvironment(of: {
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
  readonly server: { readonly host: string; readonly port: string | number; url(role: string): string };
  readonly script: string;
}): Promise<{
  readonly api: Record<string, string>;
  readonly url: string;
  releasePort(): void;
}>;
