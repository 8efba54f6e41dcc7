/**
 * The lists of what is known to fail, kept honest by the specs: a new failure is not allowed, and neither is a listed one that
 * no longer fails. After a change of rules or weights, and a build, `node libs/deid/test/known-failures.mjs` says what is new
 * and what is mended; with `--write` it renews both lists (traps/*.txt and write-ups/known-failures.json), keeps the reasons
 * that were there, and gives new entries the reason "not looked at yet", which no spec accepts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readTraps, trapFile } from './traps/read-traps.mjs';
import { failureKey, judge, knownFailuresFile, readWriteUps } from './write-ups/answer-key.mjs';

const UNREAD = 'not looked at yet';
const today = () => new Date().toISOString().slice(0, 10);

const trapLine = (line, known) => (known ? `${line} ⟪${known.since} ${known.reason}⟫` : line);

function renewTraps(screener, { isWriting, print }) {
  for (const { file, cases } of readTraps()) {
    let text = readFileSync(trapFile(file), 'utf8');
    for (const { line, known, ...section } of cases) {
      const findings = screener.screen({ sections: [{ key: 'text', text: section.text }] });
      const fails = judge({ sections: [{ key: 'text', ...section }] }, findings).failures.length > 0;
      if (fails === Boolean(known)) continue;
      print(`${fails ? 'fails' : 'mended'} ${file}: ${line}`);
      const now = trapLine(line, fails ? { since: today(), reason: UNREAD } : undefined);
      text = text.replace(`${trapLine(line, known)}\n`, () => `${now}\n`);
    }
    if (isWriting) writeFileSync(trapFile(file), text);
  }
}

function renewWriteUps(screener, { isWriting, print }) {
  const known = new Map(
    JSON.parse(readFileSync(knownFailuresFile, 'utf8')).map((entry) => [failureKey(entry), entry]),
  );
  const now = readWriteUps().flatMap((writeUp) => {
    const sections = writeUp.sections.map(({ key, text }) => ({ key, text }));
    return judge(writeUp, screener.screen({ sections })).failures.map((failure) => ({
      writeUp: writeUp.id,
      ...failure,
    }));
  });
  for (const failure of now) if (!known.has(failureKey(failure))) print(`fails ${failureKey(failure)}`);
  const keys = new Set(now.map(failureKey));
  for (const key of known.keys()) if (!keys.has(key)) print(`mended ${key}`);
  const entries = now.map((failure) => ({
    ...failure,
    since: today(),
    reason: UNREAD,
    ...known.get(failureKey(failure)),
  }));
  if (isWriting) writeFileSync(knownFailuresFile, `${JSON.stringify(entries, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { createScreener, defaultData } = await import('../dist/index.js');
  const screener = createScreener(defaultData());
  const how = { isWriting: process.argv.includes('--write'), print: (line) => console.log(line) };
  renewTraps(screener, how);
  renewWriteUps(screener, how);
}
