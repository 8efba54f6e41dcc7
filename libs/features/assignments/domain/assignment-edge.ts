import { isWithin, overlaps } from '@subrosa/kernel';
import type { Period } from '@subrosa/kernel';

/** One supervision in the graph of a clinic: who answers for whom, from when until when. */
export interface AssignmentEdge extends Period {
  readonly assignmentId: string;
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly kind: 'PRIMARY' | 'SECONDARY' | 'COVERING';
  /** The assignment that a cover stands in for; null for every other kind. */
  readonly coveredId: string | null;
  /** A standby cover waits: it counts in rings, for it can begin at any instant, but not towards a load. */
  readonly isStandby: boolean;
  /** When the supervision agreement is to be signed, and when it was; FOREVER for "not asked" and "not yet". */
  readonly agreement: { readonly dueAt: Date; readonly signedAt: Date };
}

/** A ring of supervision and the first instant at which it would be closed. */
export interface Ring {
  /** The persons of the ring, each supervising the next, the last supervising the first. */
  readonly persons: readonly string[];
  readonly at: Date;
}

/** The most supervisees a supervisor would have at one instant, and when. */
export interface Load {
  readonly count: number;
  readonly at: Date;
}

/**
 * The ring that a new edge would close with those that exist, of any length, or null. A ring counts only where all of its
 * edges hold at one instant; that instant can be moved back to the beginning of one of them, so only beginnings are tried.
 */
export function findRing(edge: AssignmentEdge, existing: readonly AssignmentEdge[]): Ring | null {
  if (edge.supervisorId === edge.superviseeId) return null;
  for (const at of beginnings(edge, existing)) {
    const path = pathBetween(
      existing.filter((other) => isWithin(other, at)),
      edge.superviseeId,
      edge.supervisorId,
    );
    if (path !== null) return { persons: [edge.supervisorId, ...path.slice(0, -1)], at };
  }
  return null;
}

/** How many different people the edge's supervisor would supervise at the fullest instant of the edge, the new one included. */
export function peakLoad(edge: AssignmentEdge, existing: readonly AssignmentEdge[]): Load {
  const own = existing.filter((other) => other.supervisorId === edge.supervisorId && !other.isStandby);
  let peak: Load = { count: 0, at: edge.from };
  for (const at of beginnings(edge, own)) {
    const active = own.filter((other) => isWithin(other, at)).map((other) => other.superviseeId);
    const { size } = new Set([...active, edge.superviseeId]);
    if (size > peak.count) peak = { count: size, at };
  }
  return peak;
}

/** The beginnings at which something can change within the edge's period, in order. */
function beginnings(edge: AssignmentEdge, existing: readonly AssignmentEdge[]): Date[] {
  const within = existing.filter((other) => overlaps(other, edge) && isWithin(edge, other.from));
  return [edge.from, ...within.map((other) => other.from)].sort((a, b) => a.getTime() - b.getTime());
}

/** The persons from one to another along supervision, both included, or null; breadth first, so that the shortest is named. */
function pathBetween(active: readonly AssignmentEdge[], from: string, to: string): readonly string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let person = queue.shift(); person !== undefined; person = queue.shift()) {
    if (person === to) return trail(before, to);
    for (const edge of active) {
      if (edge.supervisorId !== person || before.has(edge.superviseeId)) continue;
      before.set(edge.superviseeId, person);
      queue.push(edge.superviseeId);
    }
  }
  return null;
}

function trail(before: ReadonlyMap<string, string | null>, to: string): string[] {
  const persons: string[] = [];
  for (let person: string | null = to; person !== null; person = before.get(person) ?? null) {
    persons.unshift(person);
  }
  return persons;
}
