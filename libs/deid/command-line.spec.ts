import { describe, expect, it } from '@jest/globals';
import { openedRecord, runCommand } from './command-line.js';

function run(words: readonly string[], files: Record<string, string>) {
  const printed: string[] = [];
  const errors: string[] = [];
  const written: Record<string, string> = {};
  const code = runCommand(words, {
    readText: (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`no ${path}`);
      return text;
    },
    writeText: (path, text) => {
      written[path] = text;
    },
    print: (line) => printed.push(line),
    printError: (line) => errors.push(line),
    now: () => 0,
  });
  return { code, printed: printed.join('\n'), errors: errors.join('\n'), written };
}

const NOTE = 'Mrs. Okonkwo came on 3/14/2024 with her sister Halima.';

describe('the command line', () => {
  it('lists findings with their reasons', () => {
    const { code, printed } = run(['screen', 'note.txt'], { 'note.txt': NOTE });
    expect(code).toBe(0);
    expect(printed).toContain('Okonkwo');
    expect(printed).toContain("looks like a name after 'Mrs'");
    expect(printed).toContain('3 findings');
  });

  it('writes rows with the types of evaluation sets', () => {
    const { code, written } = run(['screen', '--jsonl', 'in', 'out', '--sensitivity', '10'], {
      in: `${JSON.stringify({ id: 'a', text: NOTE })}\n`,
    });
    expect(code).toBe(0);
    const spans = [
      { start: 5, end: 12, type: 'NAME' },
      { start: 21, end: 30, type: 'DATE' },
      { start: 47, end: 53, type: 'NAME' },
    ];
    expect(JSON.parse(written['out'] ?? '')).toEqual({ id: 'a', spans, ms: 0 });
  });

  it('uses the record of a row only when asked', () => {
    const row = JSON.stringify({
      id: 'a',
      text: 'we saw marigold there',
      record: { client: ['Marigold Vane'] },
    });
    const spansWith = (words: readonly string[]): unknown =>
      JSON.parse(run(['screen', '--jsonl', 'in', 'out', ...words], { in: row }).written['out'] ?? '');
    expect(spansWith([])).toMatchObject({ spans: [] });
    expect(openedRecord({ client: ['Dr. Ann Lee'], age: 4 })).toEqual({
      names: [{ given: 'Ann', family: 'Lee', role: 'client' }],
    });
  });

  it('reads records of our own shape, of names by role, and of both', () => {
    expect(
      openedRecord({
        names: [{ given: 'Ann', nicknames: ['Annie', 3], role: 'clinician', age: 4 }, 'Mateo de la Cruz', 7],
        relatives: ['Lee, Ann', 'Okafor', '', 'Sam Reed Jr.'],
        phones: ['209 555 0142', 12],
        dates: 'none',
      }),
    ).toEqual({
      names: [
        { given: 'Ann', nicknames: ['Annie'], role: 'clinician' },
        { given: 'Mateo', family: 'de la Cruz' },
        { given: 'Ann', family: 'Lee', role: 'relative' },
        { given: 'Okafor', role: 'relative' },
        { given: 'Sam', family: 'Reed', role: 'relative' },
      ],
      phones: ['209 555 0142'],
    });
    for (const other of [undefined, null, 'x', 3, ['x']]) expect(openedRecord(other)).toBeUndefined();
  });

  it('replaces what it finds', () => {
    const files = { 'note.txt': NOTE, 'rec.json': JSON.stringify({ names: [{ given: 'Halima' }] }) };
    const { code, printed } = run(['pseudonymize', 'note.txt', '--record', 'rec.json'], files);
    expect(code).toBe(0);
    expect(printed).not.toMatch(/Okonkwo|Halima|3\/14/);
  });

  it('says how it is used when it is not understood', () => {
    for (const words of [[], ['pseudonymize', 'note.txt'], ['screen'], ['screen', '--jsonl', 'in']]) {
      const { code, printed, errors } = run(words, { 'note.txt': NOTE, in: '' });
      expect({ code, printed }).toEqual({ code: 2, printed: '' });
      expect(errors).toContain('usage:');
    }
  });

  it.each([
    [['screen', 'gone.txt'], 'cannot read gone.txt'],
    [['screen', 'note.txt', '--loud'], 'there is no option --loud'],
    [['screen', 'note.txt', '--sensitivity', 'high'], '--sensitivity must be a number'],
    [['screen', 'note.txt', '--sensitivity'], '--sensitivity needs a value'],
    [['screen', 'note.txt', '--record', 'note.txt'], 'note.txt is not JSON'],
    [['screen', 'note.txt', '--record', 'list.json'], 'list.json is not a record'],
    [['screen', '--jsonl', 'rows', 'out'], 'line 3 needs an "id" and a "text"'],
    [['screen', '--jsonl', 'note.txt', 'out'], 'line 1 is not JSON'],
  ])('names what has to be mended, and nothing of the text: %j', (words, message) => {
    const rows = `${JSON.stringify({ id: 1, text: NOTE })}\n\n${JSON.stringify({ id: 2, words: NOTE })}\n`;
    const { code, errors, written } = run(words, { 'note.txt': NOTE, 'list.json': '"Okonkwo"', rows });
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(errors).not.toMatch(/Okonkwo|Halima/);
    expect(written).toEqual({});
  });
});
