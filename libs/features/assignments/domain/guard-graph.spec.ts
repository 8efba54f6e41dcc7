import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AssignmentEdge } from './assignment-edge.js';
import { PACK, between, day, facts } from './fixtures/guard-facts.js';
import { guardAssignment } from './guard.js';
import { isRefused } from './guard-finding.js';

const PEOPLE = ['a', 'b', 'c', 'd', 'e'];
const anyEdge = fc
  .record({
    supervisorId: fc.constantFrom(...PEOPLE),
    superviseeId: fc.constantFrom(...PEOPLE),
    start: fc.integer({ min: 1, max: 12 }),
    length: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ supervisorId, superviseeId, start, length }) =>
    between(supervisorId, superviseeId, { from: day(start), until: day(start + length) }),
  );
const anyEdges = fc
  .array(anyEdge, { maxLength: 14 })
  .map((edges) => edges.map((one, index) => ({ ...one, assignmentId: `e${index}` })));

/** Independent of the guard: peels off whoever supervises nobody until nobody is left, or only a ring is. */
function hasCycleOn(edges: readonly AssignmentEdge[], at: Date): boolean {
  let left = edges.filter((one) => one.from <= at && at < one.until);
  for (;;) {
    const supervising = new Set(left.map((one) => one.supervisorId));
    const rest = left.filter((one) => supervising.has(one.superviseeId));
    if (rest.length === left.length) return left.length > 0;
    left = rest;
  }
}

describe('the graph of supervision', () => {
  const add = (accepted: readonly AssignmentEdge[], one: AssignmentEdge) =>
    guardAssignment(facts({ edge: one, existing: accepted }), PACK);

  it('never holds a ring at any instant, whatever is asked for in whatever order', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const accepted: AssignmentEdge[] = [];
        for (const one of edges) if (!isRefused(add(accepted, one))) accepted.push(one);
        for (let at = 0; at <= 22; at += 1) expect(hasCycleOn(accepted, day(at))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('refuses no ring that is none', () => {
    fc.assert(
      fc.property(anyEdges, anyEdge, (edges, one) => {
        const isRing = add(edges, one).some((finding) => finding.code === 'RING');
        if (!isRing) return;
        const instants = Array.from({ length: 23 }, (_, at) => day(at));
        expect(instants.some((at) => hasCycleOn([...edges, one], at))).toBe(true);
      }),
    );
  });

  it('gains no finding when an edge is taken away', () => {
    fc.assert(
      fc.property(anyEdges, anyEdge, fc.nat(), (edges, one, pick) => {
        const fewer = edges.filter((_, index) => index !== pick % Math.max(1, edges.length));
        const before = new Set(add(edges, one).map((finding) => finding.code));
        for (const finding of add(fewer, one)) expect(before).toContain(finding.code);
      }),
    );
  });
});
