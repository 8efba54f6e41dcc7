import { describe, expect, it } from '@jest/globals';
import { AppError } from '@subrosa/kernel';
import fc from 'fast-check';
import { readCsv, writeCsv } from './csv.js';

const problemOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? error.details['problem'] : error;
  }
  return null;
};

describe('a comma-separated file', () => {
  it('is read by its heading, with the line numbers of an editor', () => {
    const text = '\uFEFFName,Role\r\n"Doe, Ann",TRAINEE\r\n\r\nBo,"SUPERVISOR"\r\n';
    expect(readCsv(text, ['name', 'role'])).toEqual([
      { line: 2, values: { name: 'Doe, Ann', role: 'TRAINEE' } },
      { line: 4, values: { name: 'Bo', role: 'SUPERVISOR' } },
    ]);
  });

  it.each([
    ['', 'lacks the columns name, role'],
    ['name\nAnn', 'lacks the columns role'],
    ['name,role,salary\nAnn,TRAINEE,1', 'may have the columns name, role, each once, and no others'],
    ['name,role,role\nAnn,TRAINEE,TRAINEE', 'may have the columns name, role, each once, and no others'],
    ['name,role\nAnn', 'is not comma-separated text with the same number of fields in each line'],
    ['name,role\n"Ann,TRAINEE', 'is not comma-separated text with the same number of fields in each line'],
  ])('refuses %j without quoting it', (text, problem) => {
    expect(problemOf(() => readCsv(text, ['name', 'role']))).toBe(problem);
  });

  it('refuses more lines than anybody reads', () => {
    const long = `name,role\n${'a,b\n'.repeat(2_001)}`;
    expect(problemOf(() => readCsv(long, ['name', 'role']))).toBe('has more than 2000 lines');
  });

  it('comes back as it was written, whatever the words are', () => {
    const word = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', '').trim());
    const row = fc.tuple(word, word).filter(([a, b]) => a !== '' || b !== '');
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
        const plain = rows.filter((cells) =>
          cells.every((cell) => !/^[=+\-@\t\r\uFF0B-\uFF20]/.test(cell) && !cell.includes('\uFEFF')),
        );
        const text = writeCsv(['a', 'b'], plain);
        expect(readCsv(text, ['a', 'b']).map(({ values }) => [values['a'], values['b']])).toEqual(plain);
      }),
    );
  });

  it('keeps what a spreadsheet would run as text', () => {
    expect(writeCsv(['name'], [['=HYPERLINK("http://x")'], ['+1'], ['@cmd'], ['-2']])).toBe(
      'name\n"\'=HYPERLINK(""http://x"")"\n\'+1\n\'@cmd\n\'-2\n',
    );
  });
});
