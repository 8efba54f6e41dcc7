/** When each stage of a consultation ends by plan; five instants in order, the last one when the group should have answered. */
export interface ConsultationPlan {
  readonly readUntil: Date;
  readonly clarifyUntil: Date;
  readonly reflectUntil: Date;
  readonly replyUntil: Date;
  readonly summaryUntil: Date;
}

/** Reading takes longest; questions and replies pass to and fro; the summary is the facilitator's alone. Adds up to one. */
const SHARES = [0.3, 0.2, 0.2, 0.2, 0.1] as const;

/** The plan for a case submitted at this instant: until its answer is due, or its expiry if that comes first. */
export function planConsultation(from: Date, life: { dueAt: Date; expiresAt: Date }): ConsultationPlan {
  const end = Math.min(life.dueAt.getTime(), life.expiresAt.getTime());
  const span = Math.max(0, end - from.getTime());
  const [read, clarify, reflect, reply] = SHARES;
  const at = (share: number): Date => new Date(from.getTime() + Math.floor(span * share));
  return {
    readUntil: at(read),
    clarifyUntil: at(read + clarify),
    reflectUntil: at(read + clarify + reflect),
    replyUntil: at(read + clarify + reflect + reply),
    summaryUntil: new Date(from.getTime() + span),
  };
}
