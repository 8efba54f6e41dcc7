import type { TestDatabase } from '@subrosa/testing';
import { assignmentsFeature } from '../assignments/testing.js';
import { discussionFeature } from '../discussion/testing.js';
import { EndAssignment } from './end-assignment.js';
import { EndingQueries } from './ending.queries.js';
import { HandOver } from './hand-over.js';
import { HandoverRepository } from './handover.repository.js';
import { SettleComments } from './settle-comments.js';
import { TransferCases } from './transfer-cases.js';

/** The use cases of the feature, wired as the modules wire them. */
export function handoversFeature(database: TestDatabase) {
  const { clinics, assignments, parties, close, queries } = assignmentsFeature();
  const { cases, send, discard } = discussionFeature(database);
  const handovers = new HandoverRepository();
  const handOver = new HandOver(assignments, parties, cases, handovers);
  const comments = new SettleComments(send, discard);
  return {
    ending: new EndingQueries(assignments, queries, parties, handovers),
    end: new EndAssignment(clinics, assignments, close, handovers, handOver, comments),
    transfer: new TransferCases(clinics, assignments, handovers, handOver),
  };
}
