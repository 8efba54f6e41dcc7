/** What is printed of one repository class, against its entry in the catalogue; a line for each difference. */
export function gapsOf(
  found: { path: string; name: string; methods: readonly string[] },
  entry: { calls: Record<string, unknown> } | undefined,
): string[];
