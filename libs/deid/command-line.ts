import { applyReplacements, createScreener, defaultData, explain } from './index.js';
import type { CaseDocument, Finding, OpenedRecord, RecordName, RecordRole } from './index.js';
import { rowTypeOf } from './row-type.js';

/** What the command line needs from outside; files and streams stay with the program that calls it. */
export interface CommandPorts {
  readonly readText: (path: string) => string;
  readonly writeText: (path: string, text: string) => void;
  readonly print: (line: string) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

const USAGE = `usage:
  subrosa-deid screen FILE [--json] [--sensitivity N] [--record REC.json]
  subrosa-deid screen --jsonl IN OUT [--sensitivity N] [--use-record]
  subrosa-deid pseudonymize FILE --record REC.json [--json] [--sensitivity N]`;

interface CommandArguments {
  readonly plain: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

const VALUED = new Set(['--sensitivity', '--record']);

function parse(words: readonly string[]): CommandArguments {
  const plain: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (VALUED.has(word)) {
      values.set(word, words[at + 1] ?? '');
      at += 1;
    } else if (word.startsWith('--')) flags.add(word);
    else plain.push(word);
  }
  return { plain, flags, values };
}

/** Runs one command; answers the exit code: 0 done, 2 not understood. */
export function runCommand(words: readonly string[], ports: CommandPorts): number {
  const given = parse(words);
  const [command, file, out] = given.plain;
  if (command === 'screen' && given.flags.has('--jsonl') && file && out) {
    ports.writeText(out, screenRows(ports.readText(file), given, ports));
    return 0;
  }
  if (command === 'screen' && file) return screenFile(file, given, ports);
  if (command === 'pseudonymize' && file && given.values.has('--record'))
    return pseudonymizeFile(file, given, ports);
  ports.print(USAGE);
  return 2;
}

function sensitivityOf({ values }: CommandArguments): { sensitivity?: number } {
  const value = Number(values.get('--sensitivity') ?? Number.NaN);
  return Number.isFinite(value) ? { sensitivity: value } : {};
}

const SECTION = 'text';
const documentOf = (text: string): CaseDocument => ({ sections: [{ key: SECTION, text }] });

function recordIn(given: CommandArguments, ports: CommandPorts): OpenedRecord | undefined {
  const path = given.values.get('--record');
  // The author's own file; fields of another shape are passed over by `openedRecord`.
  return path ? openedRecord(JSON.parse(ports.readText(path)) as unknown) : undefined;
}

function screenFile(file: string, given: CommandArguments, ports: CommandPorts): number {
  const text = ports.readText(file);
  const findings = createScreener(defaultData(), recordIn(given, ports), sensitivityOf(given)).screen(
    documentOf(text),
  );
  printFindings(findings, { text, isJson: given.flags.has('--json') }, ports);
  return 0;
}

function printFindings(
  findings: readonly Finding[],
  { text, isJson }: { text: string; isJson: boolean },
  ports: CommandPorts,
): void {
  if (isJson) {
    const rows = findings.map(({ section: _, ...finding }) => ({
      ...finding,
      reasons: finding.evidence.map(explain),
    }));
    ports.print(JSON.stringify(rows, undefined, 2));
    return;
  }
  for (const { from, to, kind, confidence, evidence, replacement } of findings) {
    const quote = text.slice(from, to).replace(/\s+/g, ' ');
    ports.print(`${from}-${to}\t${kind}\t${confidence.toFixed(2)}\t${quote}\t-> ${replacement}`);
    ports.print(`\t${evidence.map(explain).join('; ')}`);
  }
  ports.print(`${findings.length} findings`);
}

function pseudonymizeFile(file: string, given: CommandArguments, ports: CommandPorts): number {
  const doc = documentOf(ports.readText(file));
  const findings = createScreener(defaultData(), recordIn(given, ports), sensitivityOf(given)).screen(doc);
  const replaced = applyReplacements(doc, findings).doc.sections[0]?.text ?? '';
  ports.print(given.flags.has('--json') ? JSON.stringify({ text: replaced, findings }) : replaced);
  return 0;
}

interface GivenRow {
  readonly id: string;
  readonly text: string;
  readonly record?: unknown;
}

/** Rows `{id, text, record?}` to rows `{id, spans: [{start, end, type}], ms}`, one a line. */
function screenRows(rows: string, given: CommandArguments, { now }: CommandPorts): string {
  const options = sensitivityOf(given);
  const data = defaultData();
  const lines = rows.split('\n').filter((line) => line.trim() !== '');
  return lines
    .map((line) => {
      // Rows are given in the format the usage states; a row without text is screened as an empty one.
      const row = JSON.parse(line) as GivenRow;
      const record = given.flags.has('--use-record') ? openedRecord(row.record) : undefined;
      const screener = createScreener(data, record, options);
      const start = now();
      const findings = screener.screen(documentOf(row.text));
      const ms = now() - start;
      const spans = findings.map(({ from, to, kind }) => ({ start: from, end: to, type: rowTypeOf(kind) }));
      return `${JSON.stringify({ id: row.id, spans, ms })}\n`;
    })
    .join('');
}

const ROLES: Readonly<Record<string, RecordRole>> = { client: 'client', relatives: 'relative' };

/**
 * An opened record from outside: our own shape (`names` and so on), or lists of full names by role
 * (`{client: [...], relatives: [...], clinician: [...]}`); undefined when it is neither.
 */
export function openedRecord(value: unknown): OpenedRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  // Our own shape is read by the record layer field by field, and only lists of texts count below.
  if ('names' in value) return value as OpenedRecord;
  const names = Object.entries(value).flatMap(([role, list]): RecordName[] =>
    Array.isArray(list)
      ? list
          .filter((name) => typeof name === 'string')
          .map((name) => ({ ...partsOf(name), role: ROLES[role] ?? 'other' }))
      : [],
  );
  return { names };
}

function partsOf(name: string): RecordName {
  const words = name.replace(/^(?:Mr|Mrs|Ms|Dr|Miss)\.? /, '').split(/\s+/);
  return words.length > 1
    ? { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? '' }
    : { given: name };
}
