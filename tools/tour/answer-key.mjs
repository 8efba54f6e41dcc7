/** The tour's case and its answer key: what was planted, where it stands, and how the findings compare. */
import { readFileSync } from 'node:fs';

/** The fixture, with the place of every planted identifier. */
export function loadTourCase() {
  const file = new URL('../../test/fixtures/tour-case.json', import.meta.url);
  const tour = JSON.parse(readFileSync(file, 'utf8'));
  const text = new Map(tour.sections.map((section) => [section.key, section.text]));
  const planted = tour.planted.map((item) => {
    let from = -1;
    for (let nth = 0; nth < item.occurrence; nth += 1)
      from = text.get(item.section).indexOf(item.quote, from + 1);
    return { ...item, from, to: from + item.quote.length };
  });
  const length = tour.sections.reduce((sum, section) => sum + section.text.length, 0);
  return { ...tour, planted, length };
}

const touches = (finding, item) =>
  finding.section === item.section && finding.from < item.to && item.from < finding.to;

/** `{ found, missed, falseMarks }`: a planted identifier is found when its every letter and digit lies in some finding. */
export function compare(tour, findings) {
  const text = new Map(tour.sections.map((section) => [section.key, section.text]));
  const isCovered = (item) => {
    for (let at = item.from; at < item.to; at += 1) {
      if (!/[\p{L}\p{N}]/u.test(text.get(item.section)[at])) continue;
      if (!findings.some(({ section, from, to }) => section === item.section && from <= at && at < to))
        return false;
    }
    return true;
  };
  const missed = tour.planted.filter((item) => item.from < 0 || !isCovered(item));
  const falseMarks = findings.filter((finding) => !tour.planted.some((item) => touches(finding, item)));
  return { found: tour.planted.length - missed.length, missed, falseMarks };
}
