import type { Draw } from './draw.js';
import type { Around } from './around.js';
import type { World } from './world.js';
import type { Section } from './world-cases.js';

const CLASSES = ['RECORD_DERIVED', 'RECORD_DERIVED', 'PSYCHOTHERAPY_NOTE_DERIVED', 'FICTIONAL'];

/** One version with its sections, their findings and reports, and who opened which. */
export function addVersion(world: World, draw: Draw, around: Around & { version: number }): void {
  const { one, version, readers, others } = around;
  const { clinicId, id: caseId } = one;
  const versionId = draw.id();
  world.caseVersions.push({ clinicId, id: versionId, caseId, number: version });
  // A case that was once unscreened keeps its first version as it went out.
  const wasUnscreened = version === 1 && (one.screening === 'UNSCREENED' || draw.chance(12));
  const screening = wasUnscreened ? 'UNSCREENED' : 'SCREENED';
  const sections: Section[] = [];
  for (let position = 1, last = draw.between(1, 3); position <= last; position += 1) {
    const key = `section-${position}`;
    const noteClass = draw.pick(CLASSES);
    sections.push({ clinicId, id: draw.id(), caseId, versionId, position, class: noteClass, key, screening });
  }
  world.caseSections.push(...sections);
  // Who stepped out stops first openings, which shows only in those who have none.
  const isPaused = world.recusals.some((recusal) => recusal.caseId === caseId);
  const viewers = new Set([
    ...readers.filter(() => draw.chance(isPaused ? draw.either(86, 50) : draw.either(92, 86))),
    ...draw.pickSome(others, draw.chance(15) ? 1 : 0),
  ]);
  for (const viewerId of viewers) addOpenings(world, draw, { sections, viewerId });
  for (const { id: sectionId } of sections) {
    if (draw.chance(20)) world.findings.push({ clinicId, id: draw.id(), caseId, sectionId });
    if (!draw.chance(draw.either(60, 25))) continue;
    const reportedBy = draw.pick([...readers, ...others]);
    const state = draw.pick(['OPEN', 'OPEN', 'NEW_VERSION', 'NOT_SO']);
    world.passageReports.push({ clinicId, id: draw.id(), caseId, sectionId, reportedBy, state });
  }
}

/** Mostly the first sections in order; sometimes with a gap, which no product path leaves, to test the rule alone. */
function addOpenings(
  world: World,
  draw: Draw,
  { sections, viewerId }: { sections: readonly Section[]; viewerId: string },
): void {
  const depth = draw.between(1, sections.length);
  const opened = draw.chance(85) ? sections.slice(0, depth) : sections.filter(() => draw.chance(50));
  for (const { clinicId, id: sectionId, caseId, versionId, position } of opened) {
    const unlocksPosition = position + 1;
    world.openings.push({ clinicId, id: draw.id(), caseId, versionId, sectionId, viewerId, unlocksPosition });
  }
}
