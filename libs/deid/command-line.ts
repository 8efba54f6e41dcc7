import { applyReplacements, createScreener, defaultData, explain } from './index.js';
import type { CaseDocument, Finding, OpenedRecord } from './index.js';
import { openedRecord } from './match/record-input.js';
import { UsageError, parseArguments, sensitivityOf } from './command-arguments.js';
import type { CommandArguments } from './command-arguments.js';
import { rowTypeOf } from './row-type.js';

export { openedRecord } from './match/record-input.js';

/** What the command line needs from outside; files and streams stay with the program that calls it. */
export interface CommandPorts {
  readonly readText: (path: string) => string;
  readonly writeText: (path: string, text: string) => void;
  readonly print: (line: string) => void;
  /** For what went wrong; never carries what a file says. */
  readonly printError: (line: string) => void;
  /** Milliseconds of a steady clock. */
  readonly now: () => number;
}

const USAGE = `usage:
  subrosa-deid screen FILE [--json] [--sensitivity N] [--record REC.json]
  subrosa-deid screen --jsonl IN OUT [--sensitivity N] [--use-record]
  subrosa-deid pseudonymize FILE --record REC.json [--json] [--sensitivity N]`;

/** Runs one command; answers the exit code: 0 done, 2 not understood or a file that cannot be used. */
export function runCommand(words: readonly string[], ports: CommandPorts): number {
  try {
    if (run(parseArguments(words), ports)) return 0;
    ports.printError(USAGE);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    ports.printError(`subrosa-deid: ${error.message}`);
  }
  return 2;
}

/** False when the words are no command. */
function run(given: CommandArguments, ports: CommandPorts): boolean {
  const [command, file, out] = given.plain;
  if (command === 'screen' && given.flags.has('--jsonl')) {
    if (file === undefined || out === undefined) return false;
    ports.writeText(out, screenRows(read(file, ports), given, ports));
    return true;
  }
  if (file === undefined || out !== undefined) return false;
  if (command === 'screen') {
    screenFile(file, given, ports);
    return true;
  }
  if (command !== 'pseudonymize' || !given.values.has('--record')) return false;
  pseudonymizeFile(file, given, ports);
  return true;
}

function read(path: string, { readText }: CommandPorts): string {
  try {
    return readText(path);
  } catch {
    throw new UsageError(`cannot read ${path}`);
  }
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new UsageError(`${where} is not JSON`);
  }
}

const SECTION = 'text';
const documentOf = (text: string): CaseDocument => ({ sections: [{ key: SECTION, text }] });

function recordIn(given: CommandArguments, ports: CommandPorts): OpenedRecord | undefined {
  const path = given.values.get('--record');
  if (path === undefined) return undefined;
  const record = openedRecord(parseJson(read(path, ports), path));
  if (record === undefined)
    throw new UsageError(`${path} is not a record: see the README for its two shapes`);
  return record;
}

function screenFile(file: string, given: CommandArguments, ports: CommandPorts): void {
  const text = read(file, ports);
  const findings = createScreener(defaultData(), recordIn(given, ports), sensitivityOf(given)).screen(
    documentOf(text),
  );
  printFindings(findings, { text, isJson: given.flags.has('--json') }, ports);
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

function pseudonymizeFile(file: string, given: CommandArguments, ports: CommandPorts): void {
  const doc = documentOf(read(file, ports));
  const findings = createScreener(defaultData(), recordIn(given, ports), sensitivityOf(given)).screen(doc);
  const replaced = applyReplacements(doc, findings).doc.sections[0]?.text ?? '';
  ports.print(given.flags.has('--json') ? JSON.stringify({ text: replaced, findings }) : replaced);
}

interface GivenRow {
  readonly id: string | number;
  readonly text: string;
  readonly record?: unknown;
}

function rowOf(line: string, number: number): GivenRow {
  const where = `line ${number}`;
  const row = parseJson(line, where);
  const isRow =
    typeof row === 'object' &&
    row !== null &&
    'id' in row &&
    (typeof row.id === 'string' || typeof row.id === 'number') &&
    'text' in row &&
    typeof row.text === 'string';
  if (!isRow) throw new UsageError(`${where} needs an "id" and a "text"`);
  // The lines above are the proof for the two fields; the record is read as unknown.
  return row as GivenRow;
}

/** Rows `{id, text, record?}` to rows `{id, spans: [{start, end, type}], ms}`, one a line; blank lines are passed over. */
function screenRows(rows: string, given: CommandArguments, { now }: CommandPorts): string {
  const options = sensitivityOf(given);
  const data = defaultData();
  const plain = createScreener(data, undefined, options);
  const answers: string[] = [];
  rows.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const row = rowOf(line, index + 1);
    const record = given.flags.has('--use-record') ? openedRecord(row.record) : undefined;
    const screener = record ? createScreener(data, record, options) : plain;
    const start = now();
    const findings = screener.screen(documentOf(row.text));
    const ms = now() - start;
    const spans = findings.map(({ from, to, kind }) => ({ start: from, end: to, type: rowTypeOf(kind) }));
    answers.push(`${JSON.stringify({ id: row.id, spans, ms })}\n`);
  });
  return answers.join('');
}
